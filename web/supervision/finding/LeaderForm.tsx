import { createSignal, type JSX } from 'solid-js';
import { reasonsAgainst } from '../../../shared/lifecycle.ts';
import type { DeputyFinding } from '../../../shared/supervision/finding.ts';
import { findingLifecycle } from '../../../shared/supervision/lifecycle.ts';
import { RECTIFY_DAYS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { deputyApi } from '../../screening/deputy/desk.tsx';
import { findingWords } from '../../words/supervision/finding/index.ts';
import styles from './Finding.module.css';

/** The leader signs off by what the group judged, or sends back with new days; what is blocked says why. */
export function LeaderForm(props: {
  readonly finding: DeputyFinding;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof findingWords>['deputy'] => findingWords().deputy;
  const [text, setText] = createSignal('');
  const [days, setDays] = createSignal<string>(String(RECTIFY_DAYS[0]));
  const send = createDeed((act: 'sign-off' | 'send-back') =>
    ask(
      deputyApi.deputy.findings[':finding'].steps.$post({
        param: { finding: props.finding.id },
        json: {
          act,
          version: props.finding.version,
          text: text(),
          days: Number(days()),
          unit: '',
          files: [],
        },
      }),
    ),
  );
  const blocked = (): readonly Blocked[] => {
    const sums = props.finding.sums.find(({ round }) => round === props.finding.round)?.result;
    const { satisfied, basically, dissatisfied } = sums ?? {
      satisfied: 0,
      basically: 0,
      dissatisfied: 0,
    };
    const judged = satisfied + basically + dissatisfied;
    const context = { text: text(), judged, dissatisfied };
    return reasonsAgainst(
      findingLifecycle,
      'sign-off',
      props.finding.state,
      ['leader'],
      context,
    ).map((failure) => ({ reason: problemWords(failure) }));
  };
  const press = async (act: 'sign-off' | 'send-back'): Promise<void> => {
    const done = await send.run(act);
    if (done.ok) props.onDone();
  };
  return (
    <div class={styles['form']}>
      <h4>{words().leader}</h4>
      <p>{words().leaderHelp}</p>
      <TextField
        multiline
        label={findingWords().text}
        hint={findingWords().textHelp}
        maxLength={SUPERVISION_LENGTHS.text}
        value={text()}
        onInput={setText}
      />
      <SelectField
        label={findingWords().days}
        value={days()}
        options={RECTIFY_DAYS.map((one) => ({ value: String(one), label: String(one) }))}
        onChoose={setDays}
      />
      <Failed failure={send.failure()} />
      <div class={styles['actions']}>
        <Button busy={send.busy()} blocked={blocked()} onPress={() => void press('sign-off')}>
          {words().signOff}
        </Button>
        <Button busy={send.busy()} onPress={() => void press('send-back')}>
          {words().sendBack}
        </Button>
      </div>
    </div>
  );
}
