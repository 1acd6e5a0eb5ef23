import { createSignal, type JSX } from 'solid-js';
import type { PlanTask } from '../../../shared/delivery/plan-model.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import type { PlanForm } from '../../../shared/delivery/model.ts';
import type { StoredFile } from '../../../shared/files.ts';
import type { Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import type { Draft } from '../../congress/form/draft.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Form, Row } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { DocumentField } from '../../screening/department/DocumentField.tsx';
import { KeptLine } from '../../screening/department/KeptLine.tsx';
import task from '../../screening/department/Task.module.css';
import { planWords } from '../../words/delivery/plan/index.ts';
import { PlanMilestones } from './PlanMilestones.tsx';
import { PlanMoney } from './PlanMoney.tsx';
import type { TypedPlan } from './typed-plan.ts';

interface PlanFieldsProps {
  readonly task: PlanTask;
  readonly draft: Draft<PlanForm, TypedPlan>;
  readonly addressOf: (file: string) => string;
  readonly sendDocument: (file: File, key: string) => Promise<Result<readonly StoredFile[]>>;
  readonly removeDocument: (file: string) => Promise<Result<readonly StoredFile[]>>;
  readonly onSubmitted: () => void;
}

/** The form of a plan: what is done, money, milestones, documents; kept as one types. */
export function PlanFields(props: PlanFieldsProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['form'] => planWords().form;
  const { draft } = props;
  const typed = (): TypedPlan => draft.typed();
  const [tried, setTried] = createSignal(false);
  const [documents, setDocuments] = createSignal(props.task.documents);
  const missing = (): number => draft.read().faults.size;
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
  const refused = () =>
    submit.failure()?.code === 'plan-incomplete' || submit.failure()?.code === 'plan-changed'
      ? undefined
      : submit.failure();
  const text = (
    field: 'scale' | 'target' | 'risks' | 'contractor',
    { hint, required = false }: { readonly hint?: string; readonly required?: boolean },
  ): JSX.Element => (
    <TextField
      label={words()[field]}
      hint={hint}
      error={error(field)}
      multiline={field !== 'contractor'}
      maxLength={DELIVERY_LENGTHS[field]}
      value={typed()[field]}
      onInput={(value) => draft.write({ [field]: value })}
      required={required}
    />
  );
  const ends = (): string => props.task.project.card.endsOn;
  return (
    <Form label={words().label} onSend={send}>
      <Panel title={words().what}>
        <div class={task['fields']}>
          {text('scale', { hint: words().scaleHint, required: true })}
          <Row>
            <TextField
              label={words().startsOn}
              error={error('startsOn')}
              type="date"
              readOnly={props.task.promised !== null}
              value={typed().startsOn}
              onInput={(startsOn) => draft.write({ startsOn })}
            />
            <TextField
              label={words().endsOn}
              hint={ends() === '' ? undefined : words().endsHint(formatDate(ends()))}
              error={error('endsOn')}
              type="date"
              readOnly={props.task.promised !== null}
              value={typed().endsOn}
              onInput={(endsOn) => draft.write({ endsOn })}
            />
          </Row>
          {text('target', { hint: words().targetHint, required: true })}
          {text('risks', {})}
          {text('contractor', {})}
        </div>
      </Panel>
      <Panel title={words().money} note={words().moneyNote}>
        <PlanMoney
          rows={typed().money}
          form={draft.read().form}
          voted={props.task.project.card.totalYuan}
          year={props.task.project.year}
          error={error}
          onChange={(money) => draft.write({ money })}
        />
      </Panel>
      <Panel
        title={words().milestones}
        note={props.task.promised === null ? words().milestonesNote : words().promisedNote}
      >
        <PlanMilestones
          rows={typed().milestones}
          promised={props.task.promised !== null}
          project={props.task.project}
          form={draft.read().form}
          error={error}
          onChange={(milestones) => draft.write({ milestones })}
        />
      </Panel>
      <Panel title={words().documents} note={words().documentsNote}>
        <DocumentField
          documents={documents()}
          addressOf={props.addressOf}
          send={props.sendDocument}
          remove={props.removeDocument}
          onChange={setDocuments}
        />
      </Panel>
      <div class={task['dock']}>
        <KeptLine draft={draft} />
        <Failed failure={refused()} title={words().notSubmitted} />
        <div class={task['submit']}>
          <p role="status">{missing() === 0 ? words().complete : words().missing(missing())}</p>
          <Button kind="primary" submits busy={submit.busy()}>
            {words().submit}
          </Button>
        </div>
      </div>
    </Form>
  );
}
