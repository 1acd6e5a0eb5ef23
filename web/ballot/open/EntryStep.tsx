import { createEffect, Match, Show, Switch, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import type { OpenEntry } from '../../../shared/ballot/open/model.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Progress } from '../../design/Progress.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import { blockedBy } from '../console/blocked.ts';
import { scriptFor } from '../console/script.ts';
import { StepFrame } from '../console/StepFrame.tsx';
import { NOBODY, type RoundStepProps } from '../console/step-props.ts';
import { createEntryWork, type EntryWork } from './entry-work.ts';
import { HandsEntry } from './HandsEntry.tsx';
import { MannerNotice } from './MannerStep.tsx';
import { completeness, NamesEntry } from './NamesEntry.tsx';
import type { Suggested } from './SectorsForm.tsx';
import styles from './Open.module.css';

/** What this page judges by what it shows, and the server by what it has got. */
const OF_ENTRY: readonly string[] = [
  'sectors-missing',
  'sectors-beyond-present',
  'hands-missing',
  'hands-beyond-people',
  'names-missing',
];

/** Step 4 of an open vote: hands or names are entered cell by cell, and then counted. */
export function EntryStep(props: RoundStepProps): JSX.Element {
  const work = createEntryWork(props.console.body, props.round.id);
  createEffect(() => {
    // The console then asks who is there.
    if (work.refused()?.code === 'not-signed-in') void props.console.reload();
  });
  const blocked = (): readonly Blocked[] => {
    const acts = props.view.acts.settle;
    const others = blockedBy(props.console, 'settle').filter(
      (_, at) => props.console.lost() || !OF_ENTRY.includes(acts[at]?.code ?? ''),
    );
    if (work.unsaved() > 0)
      return [
        ...others,
        {
          reason: words().entry.saving(formatNumber(work.unsaved())),
          lift: words().entry.savingLift,
        },
      ];
    if (work.typed.count() > 0)
      return [
        ...others,
        {
          reason: words().entry.typing(formatNumber(work.typed.count())),
          lift: words().entry.typingLift,
        },
      ];
    return [...others, ...work.faults().map((fault) => ({ reason: problemWords(fault) }))];
  };
  const suggested = (): readonly Suggested[] => {
    const seats = props.view.attendance.byDelegation
      .filter(({ present }) => present > 0)
      .map(({ delegation, present }) => ({ name: delegation, people: present }));
    return seats.every(({ name }) => name !== '') && seats.length > 0
      ? seats
      : [{ name: words().sectors.row('1'), people: props.round.present ?? 0 }];
  };
  const title = (): string => {
    const { secrecy } = props.round;
    return isOpen(secrecy) ? words().entry.title[secrecy] : '';
  };
  return (
    <StepFrame
      console={props.console}
      step="entry"
      title={title()}
      script={scriptFor('entry', props.view, NOBODY)}
      action={
        <Button
          kind="primary"
          size="large"
          blocked={work.entry() === undefined ? [{ reason: words().entry.loading }] : blocked()}
          busy={props.console.busy() === 'settle'}
          consequence={
            <>
              <b>{words().entry.settleTitle}</b>
              <p>{words().entry.settleText}</p>
            </>
          }
          onPress={() => void props.console.act({ act: 'settle' })}
        >
          {words().entry.settle}
        </Button>
      }
    >
      <MannerNotice round={props.round} />
      <Switch fallback={<Progress label={words().entry.loading} />}>
        <Match when={work.entry()}>
          {(entry) => <Entering work={work} entry={entry()} suggested={suggested()} />}
        </Match>
        <Match when={work.notRead()}>
          {(failure) => (
            <Notice
              tone="problem"
              live
              action={<Button onPress={() => void work.reload()}>{words().entry.again}</Button>}
            >
              {problemWords(failure())}
            </Notice>
          )}
        </Match>
      </Switch>
    </StepFrame>
  );
}

function Entering(props: {
  readonly work: EntryWork;
  readonly entry: OpenEntry;
  readonly suggested: readonly Suggested[];
}): JSX.Element {
  return (
    <div class={styles['stack']}>
      <p class={styles['note']} role="status">
        {props.work.unsaved() > 0
          ? words().entry.saving(formatNumber(props.work.unsaved()))
          : words().entry.saved}
        <Show when={props.entry.secrecy === 'named'}> · {completeness(props.entry)}</Show>
      </p>
      <Show when={props.work.refused()}>
        {(failure) => (
          <Notice tone="problem" live>
            {problemWords(failure())}
          </Notice>
        )}
      </Show>
      <Show
        when={props.entry.secrecy === 'show-of-hands'}
        fallback={<NamesEntry work={props.work} entry={props.entry} />}
      >
        <HandsEntry {...props} />
      </Show>
    </div>
  );
}
