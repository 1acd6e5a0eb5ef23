import { createSignal, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { Result } from '../../../shared/result.ts';
import type { Inquiry, SentQuestion } from '../../../shared/supervision/inquiry.ts';
import { SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { browserChance } from '../../platform/chance.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import { createKeptDraft } from '../kept-draft.ts';
import styles from './Inquiry.module.css';

/** A finding that a question may be about. */
export interface AskedFinding {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly project: { readonly id: string };
}

/** A question for an inquiry: on which project, to whom, on which finding. */
export function QuestionForm(props: {
  readonly inquiry: Inquiry;
  readonly findings: readonly AskedFinding[];
  /** Whether it may follow up another: at and after the inquiry. */
  readonly followsUp?: boolean;
  /** Whether it is the one thing to do on its page. */
  readonly isFirst?: boolean;
  readonly send: (question: SentQuestion) => Promise<Result<object>>;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['ask'] => inquiryWords().ask;
  const draft = createKeptDraft(`question/${props.inquiry.id}`);
  const [id, setId] = createSignal(newUnorderedId(browserChance));
  const [project, setProject] = createSignal(props.inquiry.projects[0]?.id ?? '');
  const [unit, setUnit] = createSignal('');
  const [finding, setFinding] = createSignal('');
  const [followed, setFollowed] = createSignal('');
  const findings = (): readonly AskedFinding[] =>
    props.findings.filter((one) => one.project.id === project());
  const units = () =>
    props.inquiry.units.length === 1
      ? props.inquiry.units.map(({ id: value, name }) => ({ value, label: name }))
      : [
          { value: '', label: words().lead },
          ...props.inquiry.units.map(({ id: value, name }) => ({ value, label: name })),
        ];
  const send = createDeed(() =>
    props.send({
      id: id(),
      project: project(),
      finding: finding(),
      unit: props.inquiry.units.length === 1 ? (props.inquiry.units[0]?.id ?? '') : unit(),
      text: draft.text(),
      followsUp: followed(),
    }),
  );
  const press = async (): Promise<void> => {
    const done = await send.run(undefined);
    if (!done.ok) return;
    draft.done();
    setId(newUnorderedId(browserChance));
    props.onDone();
  };
  return (
    <div class={styles['form']}>
      <Show when={props.inquiry.projects.length > 1}>
        <SelectField
          label={words().project}
          value={project()}
          options={props.inquiry.projects.map(({ id: value, name }) => ({ value, label: name }))}
          onChoose={(chosen) => {
            setProject(chosen);
            setFinding('');
          }}
        />
      </Show>
      <Show when={props.inquiry.units.length > 1}>
        <SelectField label={words().unit} value={unit()} options={units()} onChoose={setUnit} />
      </Show>
      <Show when={findings().length > 0}>
        <SelectField
          label={words().finding}
          value={finding()}
          options={[
            { value: '', label: words().noFinding },
            ...findings().map(({ id: value, title }) => ({ value, label: title })),
          ]}
          onChoose={setFinding}
        />
      </Show>
      <Show when={props.followsUp === true && props.inquiry.questions.length > 0}>
        <SelectField
          label={words().followsUp}
          value={followed()}
          options={[
            { value: '', label: words().noFollow },
            ...props.inquiry.questions.map(({ id: value, number, text }) => ({
              value,
              label: `${number} ${text}`,
            })),
          ]}
          onChoose={setFollowed}
        />
      </Show>
      <TextField
        multiline
        label={words().text}
        hint={words().textHelp}
        maxLength={SUPERVISION_LENGTHS.question}
        value={draft.text()}
        onInput={draft.type}
      />
      <Failed failure={send.failure()} />
      <div class={styles['actions']}>
        <Button
          kind={props.isFirst === true ? 'primary' : 'secondary'}
          busy={send.busy()}
          onPress={() => void press()}
        >
          {words().send}
        </Button>
      </div>
    </div>
  );
}
