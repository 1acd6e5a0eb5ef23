import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Unit } from '../../../shared/congress/model.ts';
import {
  CHECK_RESULTS,
  URGENCIES,
  type ChecklistItem,
  type RaisedFinding,
} from '../../../shared/supervision/model.ts';
import { RECTIFY_DAYS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Row } from '../../congress/form/Form.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { paperWords as words } from '../../words/supervision/paper/index.ts';
import { itemName } from '../deputy/item-words.ts';
import type { PaperWork } from './paper-visit.ts';
import styles from './Paper.module.css';

interface PaperItemsProps {
  readonly work: PaperWork;
  readonly held: SupervisedProject;
  readonly units: readonly Unit[];
}

/** The items, each in order until the sheet says otherwise; a number leads to the one that is not. */
export function PaperItems(props: PaperItemsProps): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [wrong, setWrong] = createSignal(false);
  let jump: HTMLInputElement | HTMLTextAreaElement | undefined;
  const count = (result: string): string =>
    formatNumber(
      props.held.checklist.filter(({ id }) => props.work.of(id).result === result).length,
    );
  const go = (): void => {
    const item = props.held.checklist[Number(typed().trim()) - 1];
    setWrong(item === undefined);
    if (item === undefined) return;
    props.work.answer(item.id, 'problem');
    setTyped('');
    queueMicrotask(() => {
      const row = document.getElementById(`paper-${item.id}`);
      row?.scrollIntoView({ block: 'center' });
      row?.querySelector<HTMLInputElement>('input[type="text"]')?.focus({ preventScroll: true });
    });
  };
  return (
    <section class={styles['part']} aria-labelledby="paper-items">
      <h3 id="paper-items">{words().items}</h3>
      <form
        class={styles['jump']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextField
          label={words().jump}
          hint={words().jumpHint}
          error={wrong() ? words().jumpWrong(formatNumber(props.held.checklist.length)) : undefined}
          inputMode="numeric"
          autocomplete="off"
          maxLength={3}
          value={typed()}
          onInput={(text) => {
            setWrong(false);
            setTyped(text);
          }}
          ref={(control) => {
            jump = control;
          }}
        />
      </form>
      <p role="status">
        {words().itemsSum(count('ok'), count('problem'), count('not-applicable'))}
      </p>
      <ol class={styles['items']}>
        <For each={props.held.checklist}>
          {(item, at) => (
            <Item
              work={props.work}
              item={item}
              number={at() + 1}
              units={props.units}
              onEnter={() => {
                jump?.scrollIntoView({ block: 'center' });
                jump?.focus({ preventScroll: true });
              }}
            />
          )}
        </For>
      </ol>
    </section>
  );
}

function Item(props: {
  readonly work: PaperWork;
  readonly item: ChecklistItem;
  readonly number: number;
  readonly units: readonly Unit[];
  /** The note is written: on to the next number. */
  readonly onEnter: () => void;
}): JSX.Element {
  const id = (): string => props.item.id;
  const said = () => props.work.of(id());
  const name = (): string => words().item(formatNumber(props.number), itemName(props.item));
  return (
    <li class={styles[said().result] ?? ''} id={`paper-${id()}`}>
      <fieldset class={styles['answers']}>
        <legend>
          <Hidden>{name()}</Hidden>
        </legend>
        <b aria-hidden="true">{name()}</b>
        <For each={CHECK_RESULTS}>
          {(result) => (
            <label class={styles['answer']}>
              <input
                type="radio"
                name={`paper-${id()}`}
                checked={said().result === result}
                onChange={() => props.work.answer(id(), result)}
              />
              {supervisionWords().results[result]}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={said().result === 'problem'}>
        <div class={styles['under']}>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              props.onEnter();
            }}
          >
            <TextField
              label={words().seen}
              hint={said().note.trim() === '' ? words().seenMissing : undefined}
              autocomplete="off"
              maxLength={SUPERVISION_LENGTHS.note}
              value={said().note}
              onInput={(note) => props.work.write(id(), note)}
            />
          </form>
          <CheckField
            label={words().handOver}
            checked={props.work.finding(id()) !== undefined}
            onCheck={(wanted) => props.work.handOver(id(), wanted)}
          />
          <Show when={props.work.finding(id())}>
            {(finding) => <Handed finding={finding()} {...props} />}
          </Show>
        </div>
      </Show>
    </li>
  );
}

/** How a problem goes to a department. */
function Handed(props: {
  readonly work: PaperWork;
  readonly finding: RaisedFinding;
  readonly units: readonly Unit[];
}): JSX.Element {
  const shape = (changes: Partial<RaisedFinding>): void =>
    props.work.shape(props.finding.item, changes);
  return (
    <>
      <TextField
        label={words().findingTitle}
        autocomplete="off"
        maxLength={SUPERVISION_LENGTHS.title}
        value={props.finding.title}
        onInput={(title) => shape({ title })}
      />
      <Row>
        <SelectField
          label={words().urgency}
          value={props.finding.urgency}
          options={URGENCIES.map((value) => ({
            value,
            label: supervisionWords().urgencies[value],
          }))}
          onChoose={(urgency) => shape({ urgency })}
        />
        <SelectField
          label={words().days}
          value={String(props.finding.days)}
          options={RECTIFY_DAYS.map((days) => ({
            value: String(days),
            label: words().inDays(formatNumber(days)),
          }))}
          onChoose={(days) => shape({ days: Number(days) })}
        />
        <SelectField
          label={words().unit}
          value={props.finding.unit}
          options={[
            { value: '', label: words().lead },
            ...props.units
              .filter(({ kind }) => kind === 'department')
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(unit) => shape({ unit })}
        />
      </Row>
    </>
  );
}
