import { createSignal, For, Show, type JSX } from 'solid-js';
import { reasonsAgainst } from '../../../shared/lifecycle.ts';
import type { DeputyFinding } from '../../../shared/supervision/finding.ts';
import type { FindingState } from '../../../shared/supervision/model.ts';
import { findingLifecycle } from '../../../shared/supervision/lifecycle.ts';
import { RECTIFY_DAYS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { deputyApi } from '../../screening/deputy/desk.tsx';
import { findingWords } from '../../words/supervision/finding/index.ts';
import { createKeptDraft } from '../kept-draft.ts';
import styles from './Finding.module.css';

const ACTS = ['sign-off', 'send-back', 'reopen', 'withdraw'] as const;
type LeaderAct = (typeof ACTS)[number];

/** Acts that set new days for the rectification. */
const WITH_DAYS: readonly LeaderAct[] = ['send-back', 'reopen'];

/** What the leader may do with a finding in this state. */
export function leaderActs(state: FindingState): readonly LeaderAct[] {
  return ACTS.filter((act) => findingLifecycle.acts[act].from.includes(state));
}

/** The leader signs off by what the group judged, sends back or raises again with new days, or withdraws; what is blocked says why. */
export function LeaderForm(props: {
  readonly finding: DeputyFinding;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof findingWords>['deputy'] => findingWords().deputy;
  const draft = createKeptDraft(`leader/${props.finding.id}/${props.finding.round}`);
  const [days, setDays] = createSignal<string>(String(RECTIFY_DAYS[0]));
  const [withdrawing, setWithdrawing] = createSignal(false);
  const acts = (): readonly LeaderAct[] => leaderActs(props.finding.state);
  const hasDays = (): boolean => acts().some((act) => WITH_DAYS.includes(act));
  const send = createDeed((act: LeaderAct) =>
    ask(
      deputyApi.deputy.findings[':finding'].steps.$post({
        param: { finding: props.finding.id },
        json: {
          act,
          version: props.finding.version,
          text: draft.text(),
          days: WITH_DAYS.includes(act) ? Number(days()) : 0,
          unit: '',
          files: [],
        },
      }),
    ),
  );
  const blocked = (act: LeaderAct): readonly Blocked[] => {
    const sums = props.finding.sums.find(({ round }) => round === props.finding.round)?.result;
    const { satisfied, basically, dissatisfied } = sums ?? {
      satisfied: 0,
      basically: 0,
      dissatisfied: 0,
    };
    const judged = satisfied + basically + dissatisfied;
    const context = { text: draft.text().trim(), judged, dissatisfied };
    return reasonsAgainst(findingLifecycle, act, props.finding.state, ['leader'], context).map(
      (failure) => ({ reason: problemWords(failure) }),
    );
  };
  const press = async (act: LeaderAct): Promise<void> => {
    const done = await send.run(act);
    if (!done.ok) return;
    setWithdrawing(false);
    draft.done();
    props.onDone();
  };
  return (
    <div class={styles['form']}>
      <h4>{words().leader}</h4>
      <p>{words().leaderHelp[props.finding.state]}</p>
      <TextField
        multiline
        label={findingWords().text}
        hint={findingWords().textHelp}
        maxLength={SUPERVISION_LENGTHS.text}
        value={draft.text()}
        onInput={draft.type}
      />
      <Show when={hasDays()}>
        <SelectField
          label={findingWords().days}
          value={days()}
          options={RECTIFY_DAYS.map((one) => ({ value: String(one), label: String(one) }))}
          onChoose={setDays}
        />
      </Show>
      <Show when={!withdrawing()}>
        <Failed failure={send.failure()} />
      </Show>
      <div class={styles['actions']}>
        <For each={acts()}>
          {(act) => (
            <Button
              kind={act === 'withdraw' ? 'quiet' : 'secondary'}
              busy={send.busy()}
              blocked={blocked(act)}
              onPress={() => {
                if (act === 'withdraw') setWithdrawing(true);
                else void press(act);
              }}
            >
              {words().leaderActs[act]}
            </Button>
          )}
        </For>
      </div>
      <ConfirmDialog
        open={withdrawing()}
        title={words().withdrawOf(props.finding.title)}
        consequence={words().withdrawHelp}
        confirm={words().leaderActs.withdraw}
        busy={send.busy()}
        error={<Failed failure={send.failure()} />}
        onConfirm={() => void press('withdraw')}
        onClose={() => setWithdrawing(false)}
      />
    </div>
  );
}
