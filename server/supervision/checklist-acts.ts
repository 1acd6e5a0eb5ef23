import { newId } from '../../shared/chance.ts';
import { dayOf, isDay } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ChecklistItem, TemplateItem } from '../../shared/supervision/model.ts';
import { isStandard, MOST_OWN_ITEMS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { checklistsOf, stampOf } from './checklist-views.ts';
import { supervisionTopics } from './topics.ts';

export interface Place {
  readonly body: string;
  readonly project: string;
}

/** Whether this body has this project; `not-found` {project} when not. */
export async function projectOf(trx: Executor, { body, project }: Place): Promise<Result<Place>> {
  const row = await trx
    .selectFrom('project')
    .select('id')
    .where('body', '=', body)
    .where('id', '=', project)
    .executeTakeFirst();
  return row === undefined ? fail('not-found', { project }) : ok({ body, project });
}

/** A checklist as somebody wants it. */
export interface WantedChecklist {
  /** What it was when they saw it. */
  readonly stamp: string;
  readonly items: readonly ChecklistItem[];
  /** Why each item is dropped that was on it. */
  readonly dropped: readonly { readonly item: string; readonly reason: string }[];
}

/**
 * Sets the checklist of a project, in this order. Items with an id of this
 * list stay the ones they are; others are new, and get an id of their own.
 * What is dropped leaves the list; what visits found there stays in the books,
 * in the words of then.
 *
 * Failures: `not-found`; `checklist-changed`, when it is no longer the one
 * with this stamp; `drop-reason-missing` {item}; `too-many-items` {most};
 * `text-missing`; `too-long`; `forbidden-character`; `date-unknown`;
 * `item-twice`.
 */
export async function setChecklist(
  platform: Platform,
  actor: Actor,
  place: Place,
  wanted: WantedChecklist,
): Promise<Result<{ readonly items: readonly ChecklistItem[]; readonly stamp: string }>> {
  const { body, project } = place;
  const tidied = tidiedItems(wanted.items);
  if (!tidied.ok) return tidied;
  const reasons = reasonsOf(wanted);
  if (!reasons.ok) return reasons;
  return perform(platform, body, actor, async (trx, record) => {
    const known = await projectOf(trx, place);
    if (!known.ok) return known;
    const before = (await checklistsOf(trx, body, [project])).get(project) ?? [];
    // The same again, because the answer was lost.
    if (saying(before) === saying(tidied.value))
      return ok({ items: before, stamp: stampOf(before) });
    if (stampOf(before) !== wanted.stamp) return fail('checklist-changed');
    const kept = new Set(tidied.value.map(({ id }) => id));
    const gone = before.filter(({ id }) => !kept.has(id));
    const silent = gone.find(({ id }) => (reasons.value.get(id) ?? '') === '');
    if (silent !== undefined) return fail('drop-reason-missing', { item: silent.id });
    await drop(trx, body, gone, dayOf(platform.clock.now()));
    await put(trx, platform, place, before, tidied.value);
    const items = (await checklistsOf(trx, body, [project])).get(project) ?? [];
    record({
      kind: 'checklist-set',
      subject: `project/${project}`,
      detail: {
        before: before.map(said),
        after: items.map(said),
        dropped: gone.map((item) => [...said(item).slice(0, 2), reasons.value.get(item.id) ?? '']),
      },
      topics: supervisionTopics(body),
    });
    return ok({ items, stamp: stampOf(items) });
  });
}

function reasonsOf({ dropped }: WantedChecklist): Result<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>();
  for (const { item, reason } of dropped) {
    const tidied = checkedText(reason, 'reason');
    if (!tidied.ok) return tidied;
    reasons.set(item, tidied.value);
  }
  return ok(reasons);
}

async function drop(
  trx: Executor,
  body: string,
  items: readonly ChecklistItem[],
  today: string,
): Promise<void> {
  if (items.length === 0) return;
  await trx
    .updateTable('checklist_item')
    .set({ dropped_on: today })
    .where('body', '=', body)
    .where(
      'id',
      'in',
      items.map(({ id }) => id),
    )
    .execute();
}

/** Writes the items in their order. A standard item that was dropped before comes back as the one it was. */
async function put(
  trx: Executor,
  { clock, chance }: Platform,
  { body, project }: Place,
  before: readonly ChecklistItem[],
  items: readonly ChecklistItem[],
): Promise<void> {
  const all = await trx
    .selectFrom('checklist_item')
    .select(['id', 'code'])
    .where('body', '=', body)
    .where('project', '=', project)
    .execute();
  const ids = new Set(before.map(({ id }) => id));
  let last = Math.max(0, ...all.map(({ code }) => Number(/^own-(\d+)$/.exec(code)?.[1] ?? 0)));
  for (const [position, item] of items.entries()) {
    const { words, hint, dueOn } = item;
    const row = { words, hint, due_on: dueOn, position, dropped_on: '' };
    const known = ids.has(item.id)
      ? item.id
      : all.find(({ code }) => isStandard(code) && code === item.code)?.id;
    if (known === undefined) {
      last += isStandard(item.code) ? 0 : 1;
      const code = isStandard(item.code) ? item.code : `own-${last}`;
      await trx
        .insertInto('checklist_item')
        .values({ id: newId(clock, chance), body, project, code, ...row })
        .execute();
    } else
      await trx
        .updateTable('checklist_item')
        .set(row)
        .where('body', '=', body)
        .where('id', '=', known)
        .execute();
  }
}

function tidiedItems(items: readonly ChecklistItem[]): Result<readonly ChecklistItem[]> {
  const worded = tidiedWords(items);
  if (!worded.ok) return worded;
  return items.every(({ dueOn }) => dueOn === '' || isDay(dueOn)) ? worded : fail('date-unknown');
}

/**
 * Items with their texts without blanks around. Failures: `too-many-items`
 * {most}; `item-twice`; `text-missing`; `too-long`; `forbidden-character`.
 */
export function tidiedWords<Item extends TemplateItem>(
  items: readonly Item[],
): Result<readonly Item[]> {
  if (items.filter(({ code }) => !isStandard(code)).length > MOST_OWN_ITEMS)
    return fail('too-many-items', { most: MOST_OWN_ITEMS });
  const standard = items.map(({ code }) => code).filter(isStandard);
  if (new Set(standard).size < standard.length) return fail('item-twice');
  const tidied: Item[] = [];
  for (const item of items) {
    const words = checkedText(item.words, 'words');
    if (!words.ok) return words;
    const hint = checkedText(item.hint, 'hint');
    if (!hint.ok) return hint;
    if (words.value === '' && !isStandard(item.code)) return fail('text-missing');
    tidied.push({ ...item, words: words.value, hint: hint.value });
  }
  return ok(tidied);
}

function said({ code, words, hint, dueOn }: ChecklistItem): readonly string[] {
  return [isStandard(code) ? code : 'own', words, hint, dueOn];
}

function saying(items: readonly ChecklistItem[]): string {
  return JSON.stringify(items.map(said));
}
