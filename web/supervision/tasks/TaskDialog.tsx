import { createSignal, For, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { dayOf } from '../../../shared/day.ts';
import { DOCUMENT_TYPES, type StoredFile } from '../../../shared/files.ts';
import type { SupervisionTask } from '../../../shared/supervision/model.ts';
import { MOST_TASK_DOCUMENTS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { FileChoice } from '../../delivery/report/FileChoice.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance, browserClock } from '../../platform/chance.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { taskWords as words } from '../../words/supervision/tasks/index.ts';
import styles from './Tasks.module.css';

/** A file may take a while on a slow network. */
const PATIENCE = 120_000;
const ACCEPTED = Object.values(DOCUMENT_TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

interface TaskDialogProps {
  readonly body: string;
  readonly held: SupervisedProject;
  readonly task: SupervisionTask;
  /** It is noted as done, or as open again. */
  readonly onDone: (done: boolean) => void;
  readonly onClose: () => void;
}

/** Notes when a task was done, what came of it, and its papers; or takes that back. */
export function TaskDialog(props: TaskDialogProps): JSX.Element {
  const [doneOn, setDoneOn] = createSignal(props.task.doneOn || dayOf(browserClock.now()));
  const [note, setNote] = createSignal(props.task.note);
  const [added, setAdded] = createSignal<readonly StoredFile[]>([]);
  const [sending, setSending] = createSignal(false);
  const [problem, setProblem] = createSignal('');
  const api = staffApi.bodies[':body'];
  const papers = (): readonly StoredFile[] => [...props.task.documents, ...added()];
  const mark = createDeed((day: string) =>
    ask(
      api.projects[':project'].supervision.tasks[':task'].$put({
        param: { body: props.body, project: props.held.project.id, task: props.task.id },
        json: { doneOn: day, note: note(), documents: added().map(({ id }) => id) },
      }),
    ),
  );
  const placed = placedIn(mark.failure, { doneOn: ['date-unknown', 'visit-in-future'] });
  const press = async (day: string): Promise<void> => {
    const marked = await mark.run(day);
    if (marked.ok) props.onDone(day !== '');
  };
  const add = async (files: readonly File[]): Promise<void> => {
    setProblem('');
    setSending(true);
    for (const file of files.slice(0, MOST_TASK_DOCUMENTS - papers().length)) {
      const sent = await ask<StoredFile>(
        api.supervision.documents.$post(
          { param: { body: props.body } },
          {
            headers: fileHeaders({ key: newUnorderedId(browserChance), name: file.name }),
            init: { body: file, signal: AbortSignal.timeout(PATIENCE) },
          },
        ),
      );
      if (sent.ok) setAdded([...added(), sent.value]);
      else setProblem(problemWords(sent.failure));
    }
    setSending(false);
  };
  const isVisit = (): boolean =>
    props.task.kind === 'quarterly-inspection' || props.task.kind === 'look-back';
  return (
    <Dialog
      open
      title={supervisionWords().tasks[props.task.kind]}
      onClose={props.onClose}
      actions={
        <>
          <Show when={props.task.doneOn !== ''}>
            <Button busy={mark.busy()} onPress={() => void press('')}>
              {words().undo}
            </Button>
          </Show>
          <Button
            kind="primary"
            busy={mark.busy() || sending()}
            onPress={() => void press(doneOn())}
          >
            {props.task.doneOn === '' ? words().save : words().saveAgain}
          </Button>
        </>
      }
    >
      <div class={styles['form']}>
        <p>{words().dialogLede(props.held.project.name, formatDate(props.task.dueOn))}</p>
        <Show when={isVisit()}>
          <p class={styles['hint']}>{words().visitHint}</p>
        </Show>
        <TextField
          label={words().doneOn}
          error={placed.at('doneOn')}
          type="date"
          value={doneOn()}
          onInput={setDoneOn}
        />
        <TextField
          label={words().note}
          multiline
          maxLength={SUPERVISION_LENGTHS.note}
          value={note()}
          onInput={setNote}
        />
        <div>
          <p class={styles['label']}>{words().documents}</p>
          <ul class={styles['papers']}>
            <For each={props.task.documents}>
              {({ id, name }) => (
                <li>
                  <a href={`/api/bodies/${props.body}/supervision/files/${id}`}>{name}</a>
                </li>
              )}
            </For>
            <For each={added()}>
              {({ id, name }) => (
                <li>
                  {name}
                  <IconButton
                    icon="cross"
                    label={words().remove(name)}
                    onPress={() => setAdded(added().filter((one) => one.id !== id))}
                  />
                </li>
              )}
            </For>
          </ul>
          <FileChoice
            label={sending() ? words().sending : words().addDocument}
            accept={ACCEPTED}
            icon="upload"
            count={papers().length}
            most={MOST_TASK_DOCUMENTS}
            busy={sending()}
            onChoose={(files) => void add(files)}
          />
        </div>
        <div aria-live="polite">
          <Show when={problem()}>
            <Notice tone="caution">{problem()}</Notice>
          </Show>
        </div>
        <Failed failure={placed.rest()} />
      </div>
    </Dialog>
  );
}
