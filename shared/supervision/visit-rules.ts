import { dayAfter, isDay } from '../day.ts';
import { fail, ok, type Failure, type Result } from '../result.ts';
import type { SupervisionTask, VisitForm } from './model.ts';
import { MOST_FINDINGS_OF_VISIT, MOST_ITEM_PHOTOS, MOST_VISIT_PHOTOS } from './rules.ts';
import { checkedText } from './texts.ts';

/** Days before the announcement on which a project may have been visited, as a candidate; earlier is a slip in the year. */
const DAYS_BEFORE = 366;

/**
 * What is wrong with a visit by itself, whatever project it is of. Failures:
 * `date-unknown`; `visit-in-future`; `visit-too-early` {day}; `visit-nobody`; `deputy-twice`;
 * `visit-empty`; `note-missing` {item}; `too-many-photos` {most};
 * `too-many-findings` {most}.
 */
export function visitFault(
  form: VisitForm,
  { today, announcedOn }: { readonly today: string; readonly announcedOn: string },
): Failure | undefined {
  const earliest = dayAfter(announcedOn, -DAYS_BEFORE);
  const faults: readonly (readonly [boolean, Failure])[] = [
    [!isDay(form.visitedOn), fail('date-unknown').failure],
    [form.visitedOn > today, fail('visit-in-future').failure],
    [form.visitedOn < earliest, fail('visit-too-early', { day: earliest }).failure],
    [form.deputies.length === 0, fail('visit-nobody').failure],
    [new Set(form.deputies).size < form.deputies.length, fail('deputy-twice').failure],
    [form.items.length === 0, fail('visit-empty').failure],
    [
      form.findings.length > MOST_FINDINGS_OF_VISIT,
      fail('too-many-findings', { most: MOST_FINDINGS_OF_VISIT }).failure,
    ],
    [
      form.photos.length > MOST_VISIT_PHOTOS,
      fail('too-many-photos', { most: MOST_VISIT_PHOTOS }).failure,
    ],
    [
      form.items.some(({ photos }) => photos.length > MOST_ITEM_PHOTOS),
      fail('too-many-photos', { most: MOST_ITEM_PHOTOS }).failure,
    ],
  ];
  const first = faults.find(([wrong]) => wrong)?.[1];
  if (first !== undefined) return first;
  const silent = form.items.find(({ result, note }) => result === 'problem' && note.trim() === '');
  return silent === undefined ? undefined : fail('note-missing', { item: silent.item }).failure;
}

/** A visit with its texts without blanks around. Failures: `too-long`, `forbidden-character`. */
export function tidiedVisit(form: VisitForm): Result<VisitForm> {
  const note = checkedText(form.note, 'note');
  if (!note.ok) return note;
  const items: VisitForm['items'][number][] = [];
  for (const item of form.items) {
    const said = checkedText(item.note, 'note');
    if (!said.ok) return said;
    items.push({ ...item, note: said.value });
  }
  return ok({ ...form, note: note.value, items });
}

/** The task that a visit on this day would fulfil: of those that are done on site, the earliest that is open. */
export function taskOfVisit(tasks: readonly SupervisionTask[]): SupervisionTask | undefined {
  return tasks.find(
    ({ kind, doneOn }) =>
      doneOn === '' && (kind === 'quarterly-inspection' || kind === 'look-back'),
  );
}
