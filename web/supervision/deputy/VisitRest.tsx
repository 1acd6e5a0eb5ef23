import { For, type JSX } from 'solid-js';
import { SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { openTasks } from '../open-tasks.ts';
import type { VisitWork } from './visit-work.ts';
import styles from './Visit.module.css';

/** Who was there, when, for which task, and what else is to be noted. */
export function VisitRest(props: {
  readonly work: VisitWork;
  readonly held: SupervisedProject;
}): JSX.Element {
  const chosen = (): readonly string[] => props.work.draft().deputies;
  const mark = (deputy: string, present: boolean): void =>
    props.work.change({
      deputies: props.held.group
        .map(({ id }) => id)
        .filter((id) => (id === deputy ? present : chosen().includes(id))),
    });
  return (
    <div class={styles['form']}>
      <fieldset class={styles['group']}>
        <legend>{words().who}</legend>
        <For each={props.held.group}>
          {({ id, name }) => (
            <CheckField
              label={name}
              checked={chosen().includes(id)}
              onCheck={(present) => mark(id, present)}
            />
          )}
        </For>
      </fieldset>
      <TextField
        label={words().when}
        type="date"
        value={props.work.draft().visitedOn}
        onInput={(visitedOn) => props.work.change({ visitedOn })}
      />
      <SelectField
        label={words().task}
        value={props.work.draft().task}
        options={openTasks(props.held.tasks, words())}
        onChoose={(task) => props.work.change({ task })}
      />
      <TextField
        label={words().note}
        multiline
        maxLength={SUPERVISION_LENGTHS.note}
        value={props.work.draft().note}
        onInput={(note) => props.work.change({ note })}
      />
    </div>
  );
}
