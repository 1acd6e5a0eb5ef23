import { For, Show, type JSX } from 'solid-js';
import {
  CHECK_RESULTS,
  type CheckResult,
  type ChecklistItem,
} from '../../../shared/supervision/model.ts';
import { MOST_ITEM_PHOTOS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { Button } from '../../design/Button.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { itemHint, itemName } from './item-words.ts';
import { PhotoSlots } from './PhotoSlots.tsx';
import type { VisitWork } from './visit-work.ts';
import styles from './Visit.module.css';

const ICONS: Readonly<Record<CheckResult, IconName>> = {
  ok: 'check',
  problem: 'warn',
  'not-applicable': 'dash',
};

interface VisitItemProps {
  readonly work: VisitWork;
  readonly item: ChecklistItem;
  readonly number: number;
}

/** One item of the checklist: asked with three large answers, or in one line once it is answered. */
export function VisitItem(props: VisitItemProps): JSX.Element {
  const said = () => props.work.draft().items[props.item.id];
  const shown = (): boolean => said() === undefined || props.work.open() === props.item.id;
  return (
    <Show when={shown()} fallback={<AnsweredLine {...props} />}>
      <AskedItem {...props} />
    </Show>
  );
}

function AnsweredLine(props: VisitItemProps): JSX.Element {
  const result = (): CheckResult => props.work.draft().items[props.item.id]?.result ?? 'ok';
  return (
    <li class={styles['line']} id={`item-${props.item.id}`}>
      <i>{props.number}</i>
      <span>{itemName(props.item)}</span>
      <span class={`${styles['said']} ${styles[result()] ?? ''}`}>
        <Icon name={ICONS[result()]} />
        {supervisionWords().results[result()]}
      </span>
      <button
        type="button"
        aria-label={words().changeItem(itemName(props.item))}
        onClick={() => props.work.show(props.item.id)}
      >
        {words().change}
      </button>
    </li>
  );
}

function AskedItem(props: VisitItemProps): JSX.Element {
  const said = () => props.work.draft().items[props.item.id];
  const isProblem = (): boolean => said()?.result === 'problem';
  return (
    <li
      class={`${styles['item']} ${isProblem() ? styles['marked'] : ''}`}
      id={`item-${props.item.id}`}
    >
      <fieldset class={styles['group']}>
        <legend>
          <Hidden>{itemName(props.item)}</Hidden>
        </legend>
        <div class={styles['question']}>
          <i>{props.number}</i>
          <b tabindex="-1">{itemName(props.item)}</b>
          <small>{itemHint(props.item)}</small>
        </div>
        <div class={styles['choices']}>
          <For each={CHECK_RESULTS}>
            {(result) => (
              <label class={`${styles['choice']} ${styles[result] ?? ''}`}>
                <input
                  type="radio"
                  name={props.item.id}
                  checked={said()?.result === result}
                  onChange={() => props.work.answer(props.item.id, { result })}
                />
                <Icon name={ICONS[result]} />
                {supervisionWords().results[result]}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Show when={isProblem()}>
        <ProblemPart {...props} />
      </Show>
    </li>
  );
}

function ProblemPart(props: VisitItemProps): JSX.Element {
  const id = (): string => props.item.id;
  const note = (): string => props.work.draft().items[id()]?.note ?? '';
  const finding = () => props.work.draft().findings.find(({ item }) => item === id());
  const title = (): string => finding()?.title.trim() ?? '';
  return (
    <div class={styles['under']}>
      <div>
        <TextField
          label={words().seen}
          multiline
          maxLength={SUPERVISION_LENGTHS.note}
          value={note()}
          onInput={(written) => props.work.answer(id(), { note: written })}
        />
        <p class={styles['counter']}>
          {words().counter(
            formatNumber(Array.from(note()).length),
            formatNumber(SUPERVISION_LENGTHS.note),
          )}
        </p>
      </div>
      <PhotoSlots
        most={MOST_ITEM_PHOTOS}
        photos={props.work.photosOf(props.work.draft().items[id()]?.photos ?? [])}
        onAdd={(photo) => props.work.addPhoto(id(), photo)}
        onRemove={(key) => props.work.removePhoto(key)}
        onBusy={props.work.setPreparing}
      />
      <Show
        when={finding() !== undefined}
        fallback={
          <Button wide onPress={() => props.work.raise(id())}>
            {words().raise}
          </Button>
        }
      >
        <div class={styles['from']}>
          <b>{title() === '' ? words().unfinished : words().raised}</b>
          {title()}
          <div>
            <Button kind="quiet" onPress={() => props.work.raise(id())}>
              {words().changeFinding}
            </Button>
            <Button kind="quiet" onPress={() => props.work.dropFinding(id())}>
              {words().dropFinding}
            </Button>
          </div>
        </div>
      </Show>
    </div>
  );
}
