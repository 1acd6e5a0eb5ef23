import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { SessionDocument } from '../../../shared/ballot/documents/model.ts';
import type { CustodyView } from '../../../shared/ballot/custody.ts';
import type { RoundView, Scrutineer } from '../../../shared/ballot/round.ts';
import { createAsked } from '../../congress/asked.ts';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Person } from '../../design/Person.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { scrutineerWords as words } from '../../words/ballot/scrutineer/index.ts';
import { isOpen } from '../../../shared/ballot/model.ts';
import { CheckEntry } from '../open/CheckEntry.tsx';
import { Sheet } from '../papers/Sheet.tsx';
import { PaperFigures } from '../round/PaperFigures.tsx';
import { counted } from '../round/result.ts';
import { TallyTable } from '../round/Tally.tsx';
import { roundTitle } from '../round/titles.ts';
import { Confirm, type CheckProps } from './Confirm.tsx';
import { CustodyPanel, shareText } from './CustodyPanel.tsx';
import { createCustodyWork, type CustodyWork } from './custody-work.ts';
import { ShareSheet } from './ShareSheet.tsx';
import { Sums } from './Sums.tsx';
import type { Watched, WatchedRounds } from './watched-rounds.ts';
import styles from './Scrutineer.module.css';

interface WatchedRoundProps {
  readonly watched: Watched;
  readonly rounds: WatchedRounds;
  readonly account: string;
}

/** One round: what the scrutineer is to do now; from the count on its tally in full. */
export function WatchedRound(props: WatchedRoundProps): JSX.Element {
  const round = (): RoundView => props.watched.round;
  const open = (): boolean => isOpen(round().secrecy);
  const [shown, setShown] = createSignal<string>();
  const waiting = (): string | undefined => {
    const { state, custody } = round();
    // With the keys in their hands, the panel of the keys says what is to be done.
    if (custody !== null && state !== 'announced' && state !== 'void') return undefined;
    if (state === 'counted' || state === 'certified') return undefined;
    // What is said of an open box is not true of a vote without one.
    return open() && (state === 'draft' || state === 'open')
      ? openWords().notSecret
      : words().waiting[state];
  };
  // Named by a text, so that news of the same round does not begin the work anew.
  const inTheirHands = createMemo(() => (round().custody === null ? '' : round().id));
  const work = createMemo(
    on(inTheirHands, (id) =>
      id === ''
        ? undefined
        : createCustodyWork(
            { body: props.watched.session.body, round: id, account: props.account },
            () => void props.rounds.reload(),
          ),
    ),
  );
  // Whatever one scrutineer does concerns the others' pages.
  createEffect(
    on(
      () => JSON.stringify([round().custody, round().state]),
      () => void work()?.reload(),
      { defer: true },
    ),
  );
  return (
    <>
      <PageHead
        variant="compact"
        title={round().custody === null ? words().heading : words().watching}
        eyebrow={`${roundTitle(round())} · ${props.watched.ballotTitle}`}
        lede={words().step(words().states[round().state])}
      />
      <Show when={waiting()}>{(said) => <Notice tone="info">{said()}</Notice>}</Show>
      <Show when={round().readOut}>
        {(code) => (
          <Panel title={words().code}>
            <p class={styles['code']}>{code()}</p>
            <p class={styles['note']}>{words().codeNote}</p>
          </Panel>
        )}
      </Show>
      <Show when={round().custody}>
        {(custody) => (
          <Show when={work()}>
            {(keys) => <Custody {...props} custody={custody()} work={keys()} />}
          </Show>
        )}
      </Show>
      <Show when={open() && round().reachedAt.counted !== undefined}>
        <div class={styles['screen']}>
          <CheckEntry body={props.watched.session.body} round={round()} onShown={setShown} />
        </div>
      </Show>
      <Show when={counted(round())}>
        {(of) => <Check {...props} of={of()} work={work()} record={shown()} />}
      </Show>
      <Show
        when={
          counted(round()) === undefined &&
          round().custody === null &&
          round().scrutineers.length > 0
        }
      >
        <Panel title={words().people}>
          <People round={round()} account={props.account} />
        </Panel>
      </Show>
    </>
  );
}

interface CustodyProps extends WatchedRoundProps {
  readonly custody: CustodyView;
  readonly work: CustodyWork;
}

/** The keys in the scrutineer's hands; printed before the count, it is their share on paper. */
function Custody(props: CustodyProps): JSX.Element {
  const panel = () => ({
    round: props.watched.round,
    custody: props.custody,
    account: props.account,
    work: props.work,
  });
  const text = (): string => shareText(panel());
  return (
    <>
      <div class={styles['screen']}>
        <CustodyPanel {...panel()} />
      </div>
      <Show when={counted(props.watched.round) === undefined && text() !== ''}>
        <div class={styles['paper']}>
          <ShareSheet
            body={props.watched.bodyName}
            ballot={props.watched.ballotTitle}
            round={roundTitle(props.watched.round)}
            holder={
              props.custody.custodians.find((one) => one.account === props.account)?.name ?? ''
            }
            text={text()}
          />
        </div>
      </Show>
    </>
  );
}

/** The tally in full, the sums, and the button to confirm; printed, it is the tally report of the body. */
function Check(props: Omit<CheckProps, 'paper'>): JSX.Element {
  const { documents } = createApi('scrutineer').bodies[':body'].sessions[':session'];
  // Asked again with each confirmation, which the report tells.
  const confirmations = createMemo(() =>
    props.watched.round.scrutineers.map((one) => one.confirmedAt).join(' '),
  );
  const paper = createAsked(confirmations, () =>
    ask<SessionDocument>(
      documents[':document'].$get({
        param: {
          body: props.watched.session.body,
          session: props.watched.session.id,
          document: 'tally',
        },
        query: { round: props.watched.round.id },
      }),
    ),
  );
  return (
    <>
      <div class={styles['screen']}>
        <Panel
          title={isOpen(props.watched.round.secrecy) ? openWords().figures.label : words().papers}
        >
          <PaperFigures of={props.of} />
        </Panel>
        <Panel title={words().results}>
          <TallyTable of={props.of} captionHidden />
        </Panel>
        <Panel title={words().sums}>
          <Sums of={props.of} />
        </Panel>
        <Panel title={words().people} foot={<Confirm {...props} paper={paper} />}>
          <People round={props.watched.round} account={props.account} />
          <Show when={props.watched.round.state !== 'announced'}>
            <p class={styles['note']}>{words().secret}</p>
          </Show>
        </Panel>
      </div>
      <div class={styles['paper']}>
        <Show when={paper.value()}>{(document) => <Sheet document={document()} />}</Show>
      </div>
    </>
  );
}

function People(props: { readonly round: RoundView; readonly account: string }): JSX.Element {
  const role = (one: Scrutineer): string =>
    (one.chief ? roundWords().chief : roundWords().scrutineer) +
    (one.account === props.account ? words().you : '');
  const begun = (): boolean => props.round.reachedAt.counted !== undefined;
  return (
    <ul class={styles['people']}>
      <For each={props.round.scrutineers}>
        {(one) => (
          <li>
            <Person
              name={one.name}
              role={role(one)}
              {...(begun()
                ? {
                    state: {
                      done: one.confirmedAt !== null,
                      words:
                        one.confirmedAt === null ? roundWords().checking : roundWords().confirmed,
                    },
                  }
                : {})}
            />
          </li>
        )}
      </For>
    </ul>
  );
}
