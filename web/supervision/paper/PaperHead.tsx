import { For, type JSX } from 'solid-js';
import type { Deputy } from '../../../shared/congress/model.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Row } from '../../congress/form/Form.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { paperWords as words } from '../../words/supervision/paper/index.ts';
import { openTasks } from '../open-tasks.ts';
import type { PaperWork } from './paper-visit.ts';
import styles from './Paper.module.css';

/** Who was there, on which day, for which task. */
export function PaperHead(props: {
  readonly work: PaperWork;
  readonly held: SupervisedProject;
  readonly roll: readonly Deputy[];
}): JSX.Element {
  const chosen = (): readonly string[] => props.work.draft().deputies;
  const inGroup = (deputy: string): boolean => props.held.group.some(({ id }) => id === deputy);
  /** The group first, then whoever else the sheet names. */
  const people = (): readonly { readonly id: string; readonly name: string }[] => [
    ...props.held.group.map(({ id, name }) => ({
      id,
      name: id === props.held.leader ? words().leads(name) : name,
    })),
    ...props.roll.filter(({ id }) => !inGroup(id) && chosen().includes(id)),
  ];
  const mark = (deputy: string, present: boolean): void =>
    props.work.change({
      deputies: present
        ? [...chosen().filter((one) => one !== deputy), deputy]
        : chosen().filter((one) => one !== deputy),
    });
  return (
    <section class={styles['part']} aria-labelledby="paper-head">
      <h3 id="paper-head">{words().head}</h3>
      <Row>
        <TextField
          label={words().visitedOn}
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
      </Row>
      <fieldset class={styles['who']}>
        <legend>{words().who}</legend>
        <div class={styles['people']}>
          <For each={people()}>
            {({ id, name }) => (
              <CheckField
                label={name}
                checked={chosen().includes(id)}
                onCheck={(present) => mark(id, present)}
              />
            )}
          </For>
        </div>
        <SelectField
          label={words().other}
          value=""
          options={[
            { value: '', label: words().otherNone },
            ...props.roll
              .filter(({ id }) => !inGroup(id) && !chosen().includes(id))
              .map(({ id, number, name }) => ({ value: id, label: words().person(number, name) })),
          ]}
          onChoose={(id) => {
            if (id !== '') mark(id, true);
          }}
        />
      </fieldset>
    </section>
  );
}
