import { createSignal, Show, type JSX } from 'solid-js';
import { createAsked, type Asked } from '../../congress/asked.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import type { BallotSettings } from '../../../shared/ballot/model.ts';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import type { CandidateList } from '../../../shared/screening/model.ts';
import { staffApi } from '../../congress/api.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { SessionChoice, WithSession } from '../../congress/SessionLine.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { BallotFacts } from './BallotFacts.tsx';
import { BallotForm } from './BallotForm.tsx';
import { Nominations } from './Nominations.tsx';

/** What the form needs to know of a session. */
interface Prepared {
  readonly view: ConsoleView;
  readonly list: CandidateList;
  readonly defaults: BallotSettings;
}

async function prepared(session: CongressSession): Promise<Result<Prepared>> {
  const param = { body: session.body, session: session.id };
  const place = staffApi.bodies[':body'].sessions[':session'];
  const [view, list, defaults] = await Promise.all([
    ask(place.console.$get({ param })),
    ask(place.candidates.$get({ param })),
    ask(staffApi.bodies[':body'].ballots.defaults.$get({ param: { body: session.body } })),
  ]);
  if (!view.ok) return view;
  if (!list.ok) return list;
  if (!defaults.ok) return defaults;
  return ok({ view: view.value, list: list.value, defaults: defaults.value });
}

/** The rules of the ballot (票决办法), until the first round is ready. */
export default function BallotPage(): JSX.Element {
  return <WithSession>{(session) => <Ballot session={session} />}</WithSession>;
}

function Ballot(props: { readonly session: CongressSession }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof prepareWords>['page'] => prepareWords().page;
  const [said, setSaid] = createSignal<string>();
  const session = props.session;
  const read: Asked<Prepared> = createAsked(() => session, prepared);
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={props.session.title}
        title={words().title}
        lede={words().lede}
      />
      <SessionChoice />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={said()}>
        {(text) => (
          <Notice
            tone="done"
            live
            action={<Button href="/staff">{prepareWords().bench.back}</Button>}
          >
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={read.value()}>
        {(known) => (
          <Show
            when={!known().list.frozen}
            fallback={
              <>
                <Notice title={words().frozen}>{words().frozenHelp}</Notice>
                <BallotFacts
                  ballot={known().view.ballot}
                  candidates={known().list.candidates.length}
                  allDeputies={known().view.attendance.allDeputies}
                />
              </>
            }
          >
            <Show
              when={known().list.candidates.length > 0}
              fallback={
                <Notice
                  tone="caution"
                  title={words().noCandidates}
                  action={<Button href="/staff/candidates">{words().toCandidates}</Button>}
                >
                  {words().noCandidatesHelp}
                </Notice>
              }
            >
              <BallotForm
                session={session}
                body={seat.body().type}
                ballot={known().view.ballot}
                defaults={known().defaults}
                candidates={known().list.candidates.length}
                allDeputies={known().view.attendance.allDeputies}
                onSaved={(text) => {
                  setSaid(text);
                  document.getElementById('content')?.scrollIntoView();
                }}
              />
            </Show>
          </Show>
        )}
      </Show>
      <Show when={read.value()}>
        {(known) => (
          <Nominations
            session={session}
            passed={(known().view.round?.scrutineersPassedAt ?? null) !== null}
          />
        )}
      </Show>
    </>
  );
}
