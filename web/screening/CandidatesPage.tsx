import { createSignal, Show, type Component, type JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { Candidate, CandidateList } from '../../shared/screening/model.ts';
import type { CandidateChain } from '../../shared/screening/origin-chain.ts';
import { staffApi } from '../congress/api.ts';
import { createAsked } from '../congress/asked.ts';
import { Failed } from '../congress/form/Failed.tsx';
import print from '../congress/print.module.css';
import { useSeat } from '../congress/seat.tsx';
import { SessionChoice, WithSession } from '../congress/SessionLine.tsx';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Panel } from '../design/Panel.tsx';
import { ask } from '../platform/api.ts';
import { listWords } from '../words/screening/list/index.ts';
import { screeningWords } from '../words/screening/index.ts';
import { Booklet } from './Booklet.tsx';
import { CandidateForm } from './CandidateForm.tsx';
import { CandidateRows } from './CandidateRows.tsx';
import { CandidateExport, CandidateImport } from './CandidateSheet.tsx';
import { Coverage } from './list/Coverage.tsx';
import { FetchDialog } from './list/FetchDialog.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { createOrdering, ReasonDialog } from './ordering.tsx';
import { RemoveCandidate } from './RemoveCandidate.tsx';

/** What a later room says of the number of candidates: the margin against the seats of the ballot. */
export type Margin = Component<{ readonly session: string; readonly candidates: number }>;

/** The candidates (候选项目) of a session with their project cards, in ballot order. */
export default function CandidatesPage(props: { readonly margin: Margin }): JSX.Element {
  return (
    <WithSession>{(session) => <Candidates session={session} margin={props.margin} />}</WithSession>
  );
}

type Doing = { readonly kind: 'list' | 'import' | 'add' } | { readonly change: Candidate };

function Candidates(props: {
  readonly session: CongressSession;
  readonly margin: Margin;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof screeningWords>['page'] => screeningWords().page;
  const { id: session, body } = props.session;
  const [doing, setDoing] = createSignal<Doing>({ kind: 'list' });
  const [removing, setRemoving] = createSignal<Candidate>();
  const [said, setSaid] = createSignal<string>();
  const read = createAsked(
    () => session,
    () =>
      ask(
        staffApi.bodies[':body'].sessions[':session'].candidates.$get({ param: { body, session } }),
      ),
  );
  const list = (): CandidateList | undefined => read.value();
  // Asked again with every new list: what stands on it has changed.
  const chains = createAsked(
    () => list(),
    () =>
      ask<readonly CandidateChain[]>(
        staffApi.bodies[':body'].sessions[':session'].candidates.chains.$get({
          param: { body, session },
        }),
      ),
  );
  const towns = createAsked(
    () => body,
    () => ask(staffApi.bodies[':body'].towns.$get({ param: { body } })),
  );
  const [fetching, setFetching] = createSignal(false);
  const ordering = createOrdering(props.session, async (text) => {
    await read.again();
    setSaid(text);
  });
  const mayWrite = (): boolean =>
    seat.may('manage-candidates') && list()?.frozen === false && props.session.state !== 'closed';
  const back = async (done?: string): Promise<void> => {
    setDoing({ kind: 'list' });
    setSaid(done);
    if (done !== undefined) await read.again();
  };
  const open = (what: Doing): void => {
    setSaid(undefined);
    setDoing(what);
  };
  const form = () => {
    const now = doing();
    if ('change' in now) return { before: now.change };
    return now.kind === 'add' ? { before: undefined } : undefined;
  };
  const isList = (): boolean => {
    const now = doing();
    return 'kind' in now && now.kind === 'list';
  };
  const isImporting = (): boolean => {
    const now = doing();
    return 'kind' in now && now.kind === 'import';
  };
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          eyebrow={props.session.title}
          title={words().title}
          lede={words().lede}
          aside={
            <Show when={mayWrite() && isList()}>
              <Button
                kind={list()?.candidates.length === 0 ? 'primary' : 'secondary'}
                onPress={() => setFetching(true)}
              >
                {listWords().fetch.act}
              </Button>
              <Button icon="upload" onPress={() => open({ kind: 'import' })}>
                {words().import}
              </Button>
              <Button icon="plus" onPress={() => open({ kind: 'add' })}>
                {words().add}
              </Button>
            </Show>
          }
        />
        <SessionChoice />
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void read.again()}
        />
        <Show when={list()?.frozen}>
          <Notice title={words().frozen}>{words().frozenHelp}</Notice>
        </Show>
        <Show when={said()}>
          {(text) => (
            <Notice tone="done" live>
              {text()}
            </Notice>
          )}
        </Show>
        <Show when={isImporting()}>
          <CandidateImport
            session={props.session}
            onDone={() => void read.again()}
            onClose={() => void back()}
          />
        </Show>
        <Show when={form()} keyed>
          {({ before }) => (
            <CandidateForm
              session={props.session}
              before={before}
              onDone={(done) => void back(done)}
            />
          )}
        </Show>
        <Show when={list()}>
          {(known) => (
            <>
              <props.margin session={session} candidates={known().candidates.length} />
              <Panel
                title={words().list}
                {...(known().candidates.length === 0
                  ? {}
                  : { note: words().count(known().candidates.length) })}
                action={<CandidateExport session={props.session} />}
              >
                <Failed failure={ordering.rest()} />
                <CandidateRows
                  candidates={known().candidates}
                  chains={chains.value() ?? []}
                  mayWrite={mayWrite()}
                  onOrder={(order, text) => void ordering.byHand(order, text)}
                  onChange={(candidate) => open({ change: candidate })}
                  onRemove={setRemoving}
                />
              </Panel>
              <Show when={known().candidates.length > 0}>
                <OrderPanel
                  list={known()}
                  mayWrite={mayWrite()}
                  busy={ordering.busy()}
                  onDraw={() => void ordering.byLot()}
                />
                <Coverage
                  candidates={known().candidates}
                  chains={chains.value() ?? []}
                  towns={(towns.value() ?? []).map(({ name }) => name)}
                />
              </Show>
            </>
          )}
        </Show>
        <Show when={fetching()}>
          <FetchDialog
            session={props.session}
            onClose={() => setFetching(false)}
            onDone={(text) => {
              setFetching(false);
              void back(text);
            }}
          />
        </Show>
        <ReasonDialog ordering={ordering} />
        <RemoveCandidate
          session={props.session}
          candidate={removing()}
          onClose={() => setRemoving(undefined)}
          onDone={(name) => {
            setRemoving(undefined);
            void back(words().removed(name));
          }}
        />
      </div>
      <Booklet
        session={props.session}
        candidates={list()?.candidates ?? []}
        chains={chains.value() ?? []}
      />
    </>
  );
}
