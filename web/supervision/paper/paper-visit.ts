import { newUnorderedId } from '../../../shared/chance.ts';
import type { CheckResult, RaisedFinding, VisitForm } from '../../../shared/supervision/model.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { browserChance } from '../../platform/chance.ts';
import type { KeptVisit } from '../deputy/kept-visit.ts';
import { formOf, type DraftItem, type VisitDraft } from '../deputy/visit-draft.ts';

/** What nobody has written otherwise is in order. */
export const FINE: DraftItem = { result: 'ok', note: '', photos: [] };
/** Days within which a finding is to be rectified unless the sheet says otherwise. */
const USUAL_DAYS = 15;
/** A title that is taken from the note is so long at most. */
const TITLE = 30;

/** In whose name the staff of a body keep a visit that they type in. */
export function keeperOf(body: string): string {
  return `paper/${body}`;
}

/** What is done with a visit while it is typed in; every key is kept. */
export interface PaperWork {
  readonly draft: () => VisitDraft;
  readonly of: (item: string) => DraftItem;
  readonly finding: (item: string) => RaisedFinding | undefined;
  readonly change: (changes: Partial<VisitDraft>) => void;
  readonly answer: (item: string, result: CheckResult) => void;
  readonly write: (item: string, note: string) => void;
  /** Whether the problem at this item goes to a department. */
  readonly handOver: (item: string, wanted: boolean) => void;
  readonly shape: (item: string, changes: Partial<RaisedFinding>) => void;
}

export function createPaperWork({ draft, change }: KeptVisit): PaperWork {
  const of = (item: string): DraftItem => draft().items[item] ?? FINE;
  const finding = (item: string): RaisedFinding | undefined =>
    draft().findings.find((one) => one.item === item);
  const put = (item: string, changes: Partial<DraftItem>): void =>
    change({ items: { ...draft().items, [item]: { ...of(item), ...changes } } });
  const shape = (item: string, changes: Partial<RaisedFinding>): void =>
    change({
      findings: draft().findings.map((one) => (one.item === item ? { ...one, ...changes } : one)),
    });
  return {
    draft,
    of,
    finding,
    change,
    answer: (item, result) => put(item, { result }),
    write(item, note) {
      const before = of(item).note;
      put(item, { note });
      const raised = finding(item);
      if (raised === undefined) return;
      // The title follows the note until it is written by itself.
      const follows = raised.title === titleOf(before);
      shape(item, { text: note, ...(follows ? { title: titleOf(note) } : {}) });
    },
    handOver(item, wanted) {
      const others = draft().findings.filter((one) => one.item !== item);
      const { note } = of(item);
      const raised: RaisedFinding = {
        id: newUnorderedId(browserChance),
        item,
        title: titleOf(note),
        text: note,
        urgency: 'ordinary',
        days: USUAL_DAYS,
        unit: '',
        photos: [],
      };
      change({ findings: wanted ? [...others, raised] : others });
    },
    shape,
  };
}

function titleOf(note: string): string {
  return Array.from(note.trim()).slice(0, TITLE).join('');
}

/** The visit as it is sent: every item of the list, the photos of the sheet. */
export function paperForm(
  draft: VisitDraft,
  held: SupervisedProject,
  photos: readonly string[],
): VisitForm {
  const items = Object.fromEntries(
    held.checklist.map(({ id }) => [id, draft.items[id] ?? FINE] as const),
  );
  return { ...formOf({ ...draft, items }, held), photos };
}
