import { createSignal, Show, type JSX } from 'solid-js';
import type { StoredFile } from '../../../shared/files.ts';
import type { Result } from '../../../shared/result.ts';
import { APPRAISAL_LENGTHS, isFeasible } from '../../../shared/screening/appraisal.ts';
import type { AppraisalTask } from '../../../shared/screening/appraisal-model.ts';
import { APPRAISAL_ASPECTS } from '../../../shared/screening/model.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Form, Row } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import { DocumentField } from './DocumentField.tsx';
import { KeptLine } from './KeptLine.tsx';
import { MoneyRows } from './MoneyRows.tsx';
import type { TaskDraft } from './task-draft.ts';
import styles from './Task.module.css';
import type { TypedAppraisal } from './typed-appraisal.ts';
import { VerdictChoice } from './VerdictChoice.tsx';

interface TaskFormProps {
  readonly task: AppraisalTask;
  readonly draft: TaskDraft;
  readonly addressOf: (file: string) => string;
  readonly sendDocument: (file: File, key: string) => Promise<Result<readonly StoredFile[]>>;
  readonly removeDocument: (file: string) => Promise<Result<readonly StoredFile[]>>;
  readonly onSubmitted: () => void;
}

/** The form of an appraisal: verdicts, how it would be done, money, schedule and target, documents. */
export function TaskForm(props: TaskFormProps): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['form'] => departmentWords().form;
  const fields = (): ReturnType<typeof appraisalWords>['fields'] => appraisalWords().fields;
  const { draft } = props;
  const typed = (): TypedAppraisal => draft.typed();
  const [tried, setTried] = createSignal(false);
  const [documents, setDocuments] = createSignal(props.task.documents);
  const missing = (): number => draft.read().faults.size;
  const optional = (): boolean => !isFeasible(typed());
  const submit = createDeed(() => {
    setTried(true);
    return draft.submit();
  });
  const error = (at: string): string | undefined => {
    const { unkeepable, faults } = draft.read();
    const fault = unkeepable.get(at) ?? (tried() ? faults.get(at) : undefined);
    return fault === undefined ? undefined : problemWords(fault);
  };
  const send = async (): Promise<Result<unknown>> => {
    const sent = await submit.run(undefined);
    if (sent.ok) props.onSubmitted();
    return sent;
  };
  type Text = 'content' | 'site' | 'beneficiaryGroup' | 'target' | 'risks';
  const text = (field: Text, multiline: boolean, required: boolean): JSX.Element => (
    <TextField
      label={fields()[field]}
      hint={words().hints[field] === '' ? undefined : words().hints[field]}
      error={error(field)}
      multiline={multiline}
      maxLength={APPRAISAL_LENGTHS[field]}
      value={typed()[field]}
      onInput={(value) => draft.write({ [field]: value })}
      required={required && !optional()}
    />
  );
  const day = (field: 'startsOn' | 'endsOn'): JSX.Element => (
    <TextField
      label={fields()[field]}
      error={error(field)}
      type="date"
      value={typed()[field]}
      onInput={(value) => draft.write({ [field]: value })}
      required={!optional()}
    />
  );
  const refused = () =>
    submit.failure()?.code === 'appraisal-incomplete' ||
    submit.failure()?.code === 'appraisal-changed'
      ? undefined
      : submit.failure();
  return (
    <Form label={words().label} onSend={send}>
      <Panel title={words().verdicts} note={words().verdictsNote}>
        {APPRAISAL_ASPECTS.map((aspect) => (
          <VerdictChoice
            aspect={aspect}
            value={typed().verdicts[aspect]}
            remark={typed().remarks[aspect]}
            error={error(`verdicts.${aspect}`)}
            remarkError={error(`remarks.${aspect}`)}
            onChoose={(verdict) =>
              draft.write({ verdicts: { ...typed().verdicts, [aspect]: verdict } })
            }
            onRemark={(remark) =>
              draft.write({ remarks: { ...typed().remarks, [aspect]: remark } })
            }
          />
        ))}
      </Panel>
      <Show when={optional()}>
        <Notice>{words().notFeasible}</Notice>
      </Show>
      <Panel title={words().how}>
        <div class={styles['fields']}>
          {text('content', true, true)}
          {text('site', false, true)}
          <Row>
            <TextField
              label={fields().beneficiaries}
              error={error('beneficiaries')}
              inputMode="numeric"
              maxLength={15}
              value={typed().beneficiaries}
              onInput={(beneficiaries) => draft.write({ beneficiaries })}
              required={!optional()}
            />
            {text('beneficiaryGroup', false, false)}
          </Row>
        </div>
      </Panel>
      <Panel title={fields().money} note={words().moneyNote}>
        <MoneyRows
          rows={typed().money}
          form={draft.read().form}
          year={props.task.year}
          error={error}
          onChange={(money) => draft.write({ money })}
        />
      </Panel>
      <Panel title={words().when}>
        <div class={styles['fields']}>
          <Row>
            {day('startsOn')}
            {day('endsOn')}
          </Row>
          {text('target', true, true)}
          {text('risks', true, false)}
        </div>
      </Panel>
      <Panel title={fields().documents} note={words().documentsNote}>
        <DocumentField
          documents={documents()}
          addressOf={props.addressOf}
          send={props.sendDocument}
          remove={props.removeDocument}
          onChange={setDocuments}
        />
      </Panel>
      <div class={styles['dock']}>
        <KeptLine draft={draft} />
        <Failed failure={refused()} title={words().notSubmitted} />
        <div class={styles['submit']}>
          <p role="status">{missing() === 0 ? words().complete : words().missing(missing())}</p>
          <Button kind="primary" submits busy={submit.busy()}>
            {words().submit}
          </Button>
        </div>
      </div>
    </Form>
  );
}
