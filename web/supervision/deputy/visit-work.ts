import { createSignal } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { ChecklistItem, RaisedFinding } from '../../../shared/supervision/model.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { browserChance } from '../../platform/chance.ts';
import type { KeptVisit } from './kept-visit.ts';
import type { DraftItem, VisitDraft } from './visit-draft.ts';

const BLANK: DraftItem = { result: 'ok', note: '', photos: [] };
/** Days within which a finding is to be rectified unless the deputy says otherwise. */
const USUAL_DAYS = 15;

/** What can be done with a visit while it is filled in; every touch is kept. */
export interface VisitWork {
  readonly draft: () => VisitDraft;
  /** The answered item that is shown whole. */
  readonly open: () => string;
  readonly show: (item: string) => void;
  readonly answer: (item: string, changes: Partial<DraftItem>) => void;
  /** Everything that is not answered does not apply. */
  readonly answerRest: () => void;
  readonly change: (changes: Partial<VisitDraft>) => void;
  readonly photosOf: (keys: readonly string[]) => readonly ChosenPhoto[];
  readonly addPhoto: (item: string, photo: ChosenPhoto) => void;
  readonly removePhoto: (key: string) => void;
  readonly preparing: () => boolean;
  readonly setPreparing: (busy: boolean) => void;
  /** The item whose finding is written now; '' for none. */
  readonly raising: () => string;
  /** That finding. */
  readonly finding: () => RaisedFinding | undefined;
  readonly raise: (item: string) => void;
  readonly write: (item: string, changes: Partial<RaisedFinding>) => void;
  readonly addFindingPhoto: (item: string, photo: ChosenPhoto) => void;
  readonly dropFinding: (item: string) => void;
  readonly stopRaising: () => void;
  /** Items without an answer, in their order. */
  readonly left: () => readonly ChecklistItem[];
}

export function createVisitWork(kept: KeptVisit, held: () => SupervisedProject): VisitWork {
  const { draft, change } = kept;
  const [open, setOpen] = createSignal('');
  const [raising, setRaising] = createSignal('');
  const [preparing, setPreparing] = createSignal(false);
  const answer = (item: string, changes: Partial<DraftItem>): void => {
    if (changes.result !== undefined) setOpen(item);
    const items = draft().items;
    change({ items: { ...items, [item]: { ...BLANK, ...items[item], ...changes } } });
  };
  const write = (item: string, changes: Partial<RaisedFinding>): void =>
    change({
      findings: draft().findings.map((one) => (one.item === item ? { ...one, ...changes } : one)),
    });
  const left = (): readonly ChecklistItem[] =>
    held().checklist.filter(({ id }) => draft().items[id] === undefined);
  return {
    draft,
    open,
    show: setOpen,
    answer,
    answerRest() {
      const rest = left().map(({ id }) => [id, { ...BLANK, result: 'not-applicable' as const }]);
      change({ items: { ...draft().items, ...Object.fromEntries(rest) } });
    },
    change,
    photosOf: (keys) => keys.flatMap((key) => kept.photos().get(key) ?? []),
    addPhoto(item, photo) {
      kept.addPhoto(photo);
      const before = draft().items[item]?.photos ?? [];
      answer(item, { photos: [...before, photo.key] });
    },
    removePhoto(key) {
      const without = (photos: readonly string[]): readonly string[] =>
        photos.filter((photo) => photo !== key);
      const items = Object.entries(draft().items).map(([item, said]) => [
        item,
        { ...said, photos: without(said.photos) },
      ]);
      change({
        items: Object.fromEntries(items),
        findings: draft().findings.map((one) => ({ ...one, photos: without(one.photos) })),
      });
      kept.dropPhoto(key);
    },
    preparing,
    setPreparing,
    raising,
    finding: () => draft().findings.find(({ item }) => item === raising()),
    raise(item) {
      const said = draft().items[item];
      if (!draft().findings.some((one) => one.item === item))
        change({
          findings: [
            ...draft().findings,
            {
              id: newUnorderedId(browserChance),
              item,
              title: '',
              text: said?.note ?? '',
              urgency: 'ordinary',
              days: USUAL_DAYS,
              unit: '',
              photos: said?.photos ?? [],
            },
          ],
        });
      setRaising(item);
    },
    write,
    addFindingPhoto(item, photo) {
      kept.addPhoto(photo);
      const before = draft().findings.find((one) => one.item === item)?.photos ?? [];
      write(item, { photos: [...before, photo.key] });
    },
    dropFinding: (item) =>
      change({ findings: draft().findings.filter((one) => one.item !== item) }),
    stopRaising: () => setRaising(''),
    left,
  };
}
