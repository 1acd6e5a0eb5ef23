import { createSignal, Index, Show, type JSX } from 'solid-js';
import type { AnsweredCheck } from '../../../shared/screening/lead-model.ts';
import { checklistCounts } from '../../../shared/screening/checklist.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import type { Answering } from './answering.ts';
import { STANDING_ICONS, type CheckStanding } from './check-words.ts';
import { CheckRow } from './CheckRow.tsx';
import styles from './Checklist.module.css';

interface ChecklistProps {
  readonly checks: readonly AnsweredCheck[];
  readonly mayWrite: boolean;
  readonly answering: Answering;
}

/** The checklist of a lead (条件核对): the positive tests one by one, the negative list as one line that unfolds. */
export function Checklist(props: ChecklistProps): JSX.Element {
  const of = (kind: AnsweredCheck['kind']): readonly AnsweredCheck[] =>
    props.checks.filter((check) => check.kind === kind);
  return (
    <ul class={styles['checks']} role="list">
      <Index each={of('positive')}>
        {(check) => (
          <CheckRow check={check()} mayWrite={props.mayWrite} answering={props.answering} />
        )}
      </Index>
      <Show when={of('negative').length > 0}>
        <NegativeList
          checks={of('negative')}
          mayWrite={props.mayWrite}
          answering={props.answering}
        />
      </Show>
    </ul>
  );
}

function NegativeList(props: ChecklistProps): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['checklist'] => leadWords().checklist;
  const [open, setOpen] = createSignal(false);
  const counts = () => checklistCounts(props.checks);
  const standing = (): CheckStanding => {
    if (counts().failing > 0) return 'against';
    return counts().unanswered > 0 ? 'waiting' : 'met';
  };
  // What applies is always to be seen.
  const isOpen = (): boolean => open() || counts().failing > 0;
  const said = (): string => {
    const { failing, unanswered } = counts();
    if (failing > 0) return words().negativeHit(formatNumber(failing));
    return unanswered > 0
      ? words().negativeWaiting(formatNumber(unanswered))
      : words().negativeClear;
  };
  const clear = createDeed(async (): Promise<Result<object>> => {
    for (const check of props.checks.filter(({ answer }) => answer === null)) {
      const saved = await props.answering.answer(check, { answer: 'no', note: '' });
      if (!saved.ok) return saved;
    }
    return ok({});
  });
  return (
    <li class={styles[standing()]}>
      <div class={styles['row']}>
        <Icon name={STANDING_ICONS[standing()]} class={styles['icon'] ?? ''} />
        <span class={styles['label']}>{words().negative}</span>
        <span class={styles['said']}>{said()}</span>
        <span class={styles['tools']}>
          <Show when={props.mayWrite && standing() === 'waiting' && !isOpen()}>
            <Button busy={clear.busy()} onPress={() => void clear.run(undefined)}>
              {words().noneHit}
            </Button>
          </Show>
          <Show when={counts().failing === 0}>
            <Button kind="quiet" onPress={() => setOpen(!open())}>
              <Named act={open() ? words().fold : words().oneByOne} of={words().negative} />
            </Button>
          </Show>
        </span>
      </div>
      <Failed failure={clear.failure()} title={words().notSaved} />
      <Show when={isOpen()}>
        <ul class={styles['inner']} role="list">
          <Index each={props.checks}>
            {(check) => (
              <CheckRow check={check()} mayWrite={props.mayWrite} answering={props.answering} />
            )}
          </Index>
        </ul>
      </Show>
    </li>
  );
}
