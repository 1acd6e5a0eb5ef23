import { createSignal, For, Show, type JSX } from 'solid-js';
import { levelOf, organOf } from '../../../shared/delivery/change.ts';
import type { Body } from '../../../shared/congress/model.ts';
import type { ChangeStanding, SentChange } from '../../../shared/delivery/change-model.ts';
import { CHANGE_KINDS } from '../../../shared/delivery/model.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import type { StoredFile } from '../../../shared/files.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { DocumentField } from '../../screening/department/DocumentField.tsx';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { createChangeDraft } from './change-draft.ts';
import styles from './Changes.module.css';
import { FieldRows } from './FieldRows.tsx';
import { MilestoneRows } from './MilestoneRows.tsx';

/** Who asks for a change, and the way to the server. */
export interface ChangeWriting {
  /** Under which this device keeps what is not sent. */
  readonly key: string;
  readonly body: Pick<Body, 'type' | 'level'>;
  readonly file: (change: FiledChange) => Promise<Result<unknown>>;
  readonly sendDocument: (document: File, key: string) => Promise<Result<StoredFile>>;
}

/** A request as it goes to the server. */
type FiledChange = Omit<SentChange, 'fields' | 'milestones' | 'documents'> & {
  readonly fields: SentChange['fields'][number][];
  readonly milestones: SentChange['milestones'][number][];
  readonly documents: string[];
};

interface ChangeFormProps {
  readonly writing: ChangeWriting;
  readonly standing: ChangeStanding;
  readonly departments: readonly string[];
  readonly onSent: () => void;
}

/** A change request: what kind, which fields and milestones, why, what it means, and who will decide. */
export function ChangeForm(props: ChangeFormProps): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const { writing } = props;
  const draft = createChangeDraft(props.standing, writing.key);
  const [tried, setTried] = createSignal(false);
  const error = (at: string): string | undefined => (tried() ? draft.faults().get(at) : undefined);
  // What was just chosen on this device can be read from it.
  const chosen = new Map<string, string>();
  const file = createDeed(async (): Promise<Result<unknown>> => {
    setTried(true);
    if (draft.faults().size > 0) return fail('answer-missing');
    const { fields, milestones, ...form } = draft.form();
    return writing.file({
      ...form,
      id: draft.id(),
      fields: [...fields],
      milestones: [...milestones],
      documents: draft.typed().documents.map(({ id }) => id),
    });
  });
  const send = async (): Promise<Result<unknown>> => {
    const sent = await file.run(undefined);
    if (sent.ok) {
      draft.done();
      props.onSent();
    }
    return sent;
  };
  const sendDocument = async (
    document: File,
    key: string,
  ): Promise<Result<readonly StoredFile[]>> => {
    const kept = await writing.sendDocument(document, key);
    if (!kept.ok) return kept;
    chosen.set(kept.value.id, URL.createObjectURL(document));
    return ok([...draft.typed().documents, kept.value]);
  };
  const failure = () => (tried() && draft.faults().size > 0 ? undefined : file.failure());
  return (
    <Form label={words().form} onSend={send}>
      <Show when={draft.recovered()}>
        <Notice
          action={
            <Button kind="quiet" onPress={() => draft.drop()}>
              {words().startAnew}
            </Button>
          }
        >
          {words().recovered}
        </Notice>
      </Show>
      <Panel title={words().kind}>
        <div class={styles['ways']} role="radiogroup" aria-label={words().kind}>
          <For each={CHANGE_KINDS}>
            {(kind) => (
              <CheckField
                group="kind"
                label={deliveryWords().changeKinds[kind]}
                hint={words().kindHints[kind]}
                checked={draft.typed().kind === kind}
                onCheck={() => draft.choose(kind)}
              />
            )}
          </For>
        </div>
      </Panel>
      <Show when={draft.typed().kind !== 'end'}>
        <Panel title={words().fields}>
          <p class={styles['small']}>{words().fieldsHint}</p>
          <FieldRows
            draft={draft}
            standing={props.standing}
            departments={props.departments}
            error={error}
          />
        </Panel>
        <Panel title={words().milestones}>
          <p class={styles['small']}>{words().milestonesHint}</p>
          <MilestoneRows draft={draft} standing={props.standing} error={error} />
          <Show when={error('milestones')}>
            {(said) => (
              <Notice tone="problem" live>
                {said()}
              </Notice>
            )}
          </Show>
        </Panel>
      </Show>
      <Panel title={words().why}>
        <div class={styles['stack']}>
          <For each={['reason', 'effect'] as const}>
            {(field) => (
              <TextField
                label={words()[field]}
                hint={words()[`${field}Hint`]}
                error={error(field)}
                multiline
                maxLength={DELIVERY_LENGTHS[field]}
                value={draft.typed()[field]}
                onInput={(text) => draft.write({ [field]: text })}
                required
              />
            )}
          </For>
        </div>
      </Panel>
      <Panel title={words().evidence}>
        <p class={styles['small']}>{words().evidenceHint}</p>
        <DocumentField
          documents={draft.typed().documents}
          addressOf={(id) => chosen.get(id) ?? ''}
          send={sendDocument}
          remove={async (id) => ok(draft.typed().documents.filter((one) => one.id !== id))}
          onChange={(documents) => draft.write({ documents })}
        />
      </Panel>
      <Decides draft={draft} body={writing.body} />
      <Show when={error('')}>
        {(said) => (
          <Notice tone="problem" live title={words().notSent}>
            {said()}
          </Notice>
        )}
      </Show>
      <Failed failure={failure()} title={words().notSent} />
      <Buttons>
        <Button kind="primary" submits busy={file.busy()}>
          {words().send}
        </Button>
      </Buttons>
    </Form>
  );
}

/** Who will decide on what is written, as it stands now, and that nothing changes until then. */
function Decides(props: {
  readonly draft: ReturnType<typeof createChangeDraft>;
  readonly body: Pick<Body, 'type' | 'level'>;
}): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const level = () => levelOf(props.draft.form());
  const empty = (): boolean => {
    const { kind, fields, milestones } = props.draft.form();
    return kind === 'adjust' && fields.length + milestones.length === 0;
  };
  const total = (): boolean => props.draft.form().fields.some(({ field }) => field === 'totalYuan');
  return (
    <Show
      when={!empty()}
      fallback={<Notice title={words().undecided}>{words().undecidedHelp}</Notice>}
    >
      <Notice
        tone={level() === 'major' ? 'caution' : 'info'}
        title={words().decides(deliveryWords().organs[organOf(props.body, level())])}
      >
        <p>{words()[level()]}</p>
        <Show when={total()}>
          <p>{words().plan}</p>
        </Show>
      </Notice>
    </Show>
  );
}
