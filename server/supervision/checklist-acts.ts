import { newId } from '../../shared/chance.ts';
import { isDay } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { CHECKS, type ChecklistItem } from '../../shared/supervision/model.ts';
import { MOST_OWN_ITEMS } from '../../shared/supervision/rules.ts';
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

/**
 * Sets the checklist of a project, in this order. Items with an id of this
 * list stay the ones they are; others are new, and get an id of their own.
 *
 * Failures: `not-found`; `checklist-changed`, when it is no longer the one
 * with this stamp; `item-in-use` {item}, for one that a visit or a finding
 * names; `too-many-items` {most}; `text-missing`; `too-long`;
 * `forbidden-character`; `date-unknown`; `item-twice`.
 */
export async function setChecklist(
  platform: Platform,
  actor: Actor,
  place: Place,
  wanted: { readonly stamp: string; readonly items: readonly ChecklistItem[] },
): Promise<Result<{ readonly items: readonly ChecklistItem[]; readonly stamp: string }>> {
  const { body, project } = place;
  const tidied = tidiedItems(wanted.items);
  if (!tidied.ok) return tidied;
  return perform(platform, body, actor, async (trx, record) => {
    const known = await projectOf(trx, place);
    if (!known.ok) return known;
    const before = (await checklistsOf(trx, body, [project])).get(project) ?? [];
    // The same again, because the answer was lost.
    if (saying(before) === saying(tidied.value))
      return ok({ items: before, stamp: stampOf(before) });
    if (stampOf(before) !== wanted.stamp) return fail('checklist-changed');
    const kept = new Set(tidied.value.map(({ id }) => id));
    for (const item of before.filter(({ id }) => !kept.has(id))) {
      if (await isUsed(trx, body, item.id)) return fail('item-in-use', { item: item.id });
      await trx
        .deleteFrom('checklist_item')
        .where('body', '=', body)
        .where('id', '=', item.id)
        .execute();
    }
    const codes = numbered(before, tidied.value);
    for (const [position, item] of tidied.value.entries()) {
      const row = { words: item.words, hint: item.hint, due_on: item.dueOn, position };
      if (before.some(({ id }) => id === item.id))
        await trx
          .updateTable('checklist_item')
          .set(row)
          .where('body', '=', body)
          .where('id', '=', item.id)
          .execute();
      else
        await trx
          .insertInto('checklist_item')
          .values({
            id: newId(platform.clock, platform.chance),
            body,
            project,
            code: codes[position] ?? item.code,
            ...row,
          })
          .execute();
    }
    const items = (await checklistsOf(trx, body, [project])).get(project) ?? [];
    record({
      kind: 'checklist-set',
      subject: `project/${project}`,
      detail: { before: before.map(said), after: items.map(said) },
      topics: supervisionTopics(body),
    });
    return ok({ items, stamp: stampOf(items) });
  });
}

const isStandard = (code: string): boolean => CHECKS.some((check) => check === code);

function tidiedItems(items: readonly ChecklistItem[]): Result<readonly ChecklistItem[]> {
  if (items.filter(({ code }) => !isStandard(code)).length > MOST_OWN_ITEMS)
    return fail('too-many-items', { most: MOST_OWN_ITEMS });
  const standard = items.map(({ code }) => code).filter(isStandard);
  if (new Set(standard).size < standard.length) return fail('item-twice');
  const tidied: ChecklistItem[] = [];
  for (const item of items) {
    const words = checkedText(item.words, 'words');
    if (!words.ok) return words;
    const hint = checkedText(item.hint, 'hint');
    if (!hint.ok) return hint;
    if (words.value === '' && !isStandard(item.code)) return fail('text-missing');
    if (item.dueOn !== '' && !isDay(item.dueOn)) return fail('date-unknown');
    tidied.push({ ...item, words: words.value, hint: hint.value });
  }
  return ok(tidied);
}

/** Codes of the items in their order: own ones are numbered on from the highest there was. */
function numbered(
  before: readonly ChecklistItem[],
  items: readonly ChecklistItem[],
): readonly string[] {
  let last = Math.max(0, ...before.map(({ code }) => Number(/^own-(\d+)$/.exec(code)?.[1] ?? 0)));
  return items.map(({ id, code }) => {
    if (isStandard(code) || before.some((one) => one.id === id)) return code;
    last += 1;
    return `own-${last}`;
  });
}

function said({ code, words, hint, dueOn }: ChecklistItem): readonly string[] {
  return [isStandard(code) ? code : 'own', words, hint, dueOn];
}

function saying(items: readonly ChecklistItem[]): string {
  return JSON.stringify(items.map(said));
}

async function isUsed(trx: Executor, body: string, item: string): Promise<boolean> {
  for (const table of ['visit_item', 'finding'] as const) {
    const row = await trx
      .selectFrom(table)
      .select('item')
      .where('body', '=', body)
      .where('item', '=', item)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}
