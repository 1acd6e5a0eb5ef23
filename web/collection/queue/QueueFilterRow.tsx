import {
  createEffect,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  Show,
  type JSX,
} from 'solid-js';
import { CATEGORIES, ORIGINS } from '../../../shared/collection/model.ts';
import { QUEUE_SORTS } from '../../../shared/collection/queue.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Icon } from '../../design/Icon.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import type { Filters } from './queue-filters.ts';
import styles from './QueueFilterRow.module.css';

/** Waits so long after the last key before it asks. */
const PAUSE = 250;

/** What narrows and orders the queue: one row on a desk, one below the other on a phone. */
export function QueueFilterRow(props: {
  readonly filters: Filters;
  readonly narrowed: boolean;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['filters'] => queueWords().filters;
  const now = (): ReturnType<Filters['now']> => props.filters.now();
  const towns = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].towns.$get({ param: { body } })),
  );
  // A town in the address stays chosen, whatever the list says.
  const townNames = (): readonly string[] => {
    const known = (towns.value() ?? []).map(({ name }) => name);
    return now().town === '' || known.includes(now().town) ? known : [...known, now().town];
  };
  return (
    <div class={styles['row']} role="search" aria-label={words().label}>
      <Search value={now().search} onSearch={(search) => props.filters.set({ search })} />
      <Select
        label={words().category}
        value={now().category}
        options={[
          { value: '', label: words().allCategories },
          ...CATEGORIES.map((value) => ({ value, label: collectionWords().categories[value] })),
          { value: 'none', label: collectionWords().noCategory },
        ]}
        onChoose={(category) => props.filters.set({ category })}
      />
      <Select
        label={words().town}
        value={now().town}
        options={[
          { value: '', label: words().allTowns },
          ...townNames().map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(town) => props.filters.set({ town })}
      />
      <Select
        label={words().origin}
        value={now().origin}
        options={[
          { value: '', label: words().allOrigins },
          ...ORIGINS.map((value) => ({ value, label: collectionWords().origins[value] })),
        ]}
        onChoose={(origin) => props.filters.set({ origin })}
      />
      <label class={styles['tick']}>
        <input
          type="checkbox"
          checked={now().mergeable}
          onChange={(event) => props.filters.set({ mergeable: event.currentTarget.checked })}
        />
        <span>{words().mergeable}</span>
      </label>
      <Show when={props.narrowed}>
        <button
          type="button"
          class={styles['clear']}
          onClick={() =>
            props.filters.set({
              search: '',
              category: '',
              town: '',
              origin: '',
              mergeable: false,
            })
          }
        >
          {words().clear}
        </button>
      </Show>
      <div class={styles['sort']}>
        <Button onPress={() => props.filters.set({ groups: true })}>
          {queueWords().groups.open}
        </Button>
        <Select
          label={words().sort}
          shown
          value={now().sort}
          options={QUEUE_SORTS.map((value) => ({ value, label: words().sorts[value] }))}
          onChoose={(sort) => props.filters.set({ sort })}
        />
      </div>
    </div>
  );
}

function Search(props: {
  readonly value: string;
  readonly onSearch: (wanted: string) => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal(props.value);
  let latest = 0;
  onCleanup(() => {
    latest += 1;
  });
  // What is asked elsewhere (a link, the button that clears) shows here, unless it is what was typed.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (value !== typed().trim()) setTyped(value);
      },
      { defer: true },
    ),
  );
  const search = async (text: string, pause: number): Promise<void> => {
    setTyped(text);
    latest += 1;
    const mine = latest;
    if (pause > 0) await browserClock.wait(pause);
    if (mine === latest) props.onSearch(text.trim());
  };
  return (
    <label class={styles['search']}>
      <Hidden>{queueWords().filters.search}</Hidden>
      <Icon name="search" class={styles['icon'] ?? ''} />
      <input
        type="search"
        autocomplete="off"
        maxLength={50}
        placeholder={queueWords().filters.searchHint}
        value={typed()}
        onInput={(event) => void search(event.currentTarget.value, PAUSE)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void search(event.currentTarget.value, 0);
        }}
      />
    </label>
  );
}

/** A native list whose first entry says what it narrows. */
function Select<Value extends string>(props: {
  readonly label: string;
  /** Whether the label stands beside it; otherwise it is for screen readers. */
  readonly shown?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class={styles['select']}>
      <Show when={props.shown}>
        <label for={id}>{props.label}</label>
      </Show>
      <select
        id={id}
        aria-label={props.shown === true ? undefined : props.label}
        onChange={(event) => {
          const chosen = props.options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) props.onChoose(chosen.value);
        }}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
