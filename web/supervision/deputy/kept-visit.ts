import { createSignal } from 'solid-js';
import { moment } from '../../../shared/chance.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { browserClock } from '../../platform/chance.ts';
import type { Outbox, OutboxItem } from '../../platform/outbox.ts';
import { isDraft, type VisitDraft } from './visit-draft.ts';

/** Under this lies the form of a visit, without its photos, which are large: each lies by itself. */
const DRAFT = 'visit-draft';
const PHOTO = 'visit-photo';

/** A visit that this browser keeps at every touch. */
export interface KeptVisit {
  readonly draft: () => VisitDraft;
  readonly photos: () => ReadonlyMap<string, ChosenPhoto>;
  /** When it was last kept (UTC); '' before the first touch. */
  readonly savedAt: () => string;
  /** `memory`: this browser keeps nothing beyond the page. */
  readonly where: () => 'device' | 'memory';
  readonly change: (changes: Partial<VisitDraft>) => void;
  readonly addPhoto: (photo: ChosenPhoto) => void;
  readonly dropPhoto: (key: string) => void;
  /** Resolves when everything so far is kept. */
  readonly settled: () => Promise<void>;
  /** Nothing is kept from now on. */
  readonly close: () => void;
}

const keyOf = (deputy: string, project: string): string => `${DRAFT}/${deputy}/${project}`;

/** Drafts of this browser. */
export async function keptDrafts(outbox: Outbox): Promise<readonly VisitDraft[]> {
  return (await outbox.all(DRAFT)).map(({ payload }) => payload).filter(isDraft);
}

/** The visit of a deputy to a project: the one that was begun, else this blank one. */
export async function openVisit(outbox: Outbox, blank: VisitDraft): Promise<KeptVisit> {
  const known = (await keptDrafts(outbox)).find(
    ({ deputy, project }) => deputy === blank.deputy && project === blank.project,
  );
  const [draft, setDraft] = createSignal(known ?? blank);
  const [photos, setPhotos] = createSignal<ReadonlyMap<string, ChosenPhoto>>(
    known === undefined ? new Map() : await photosOfDraft(outbox, known.id),
  );
  const [savedAt, setSavedAt] = createSignal('');
  const [where, setWhere] = createSignal<'device' | 'memory'>('device');
  let open = true;
  let work: Promise<unknown> = Promise.resolve();
  /** One after the other: the last touch is what stays. */
  const keep = (save: () => Promise<'device' | 'memory' | undefined>): void => {
    if (!open) return;
    work = after(work, save);
  };
  const after = async (
    before: Promise<unknown>,
    save: () => Promise<'device' | 'memory' | undefined>,
  ): Promise<void> => {
    await before;
    const kept = await save();
    if (kept === undefined) return;
    setWhere(kept);
    setSavedAt(moment(browserClock));
  };
  return {
    draft,
    photos,
    savedAt,
    where,
    change(changes) {
      const next = { ...draft(), ...changes };
      setDraft(next);
      keep(() => keepDraft(outbox, next));
    },
    addPhoto(photo) {
      setPhotos((before) => new Map(before).set(photo.key, photo));
      const visit = draft().id;
      keep(() => keepPhoto(outbox, visit, photo));
    },
    dropPhoto(key) {
      setPhotos((before) => new Map([...before].filter(([one]) => one !== key)));
      keep(async () => {
        await outbox.remove({ key: `${PHOTO}/${key}`, kind: PHOTO });
        return undefined;
      });
    },
    async settled() {
      await work;
    },
    close() {
      open = false;
    },
  };
}

/** Keeps a draft with its photos, in place of what the deputy had begun there. */
export async function keepVisit(
  outbox: Outbox,
  draft: VisitDraft,
  photos: readonly ChosenPhoto[],
): Promise<void> {
  for (const photo of photos) await keepPhoto(outbox, draft.id, photo);
  await keepDraft(outbox, draft);
}

/** Forgets the draft of this visit with its photos; one that was begun since stays. */
export async function forgetVisit(outbox: Outbox, visit: string): Promise<void> {
  for (const { id, deputy, project } of await keptDrafts(outbox))
    if (id === visit) await outbox.remove({ key: keyOf(deputy, project), kind: DRAFT });
  for (const item of await outbox.all(PHOTO))
    if (visitOf(item) === visit) await outbox.remove(item);
}

function keepDraft(outbox: Outbox, draft: VisitDraft): Promise<'device' | 'memory'> {
  const key = keyOf(draft.deputy, draft.project);
  return outbox.put({ key, kind: DRAFT, payload: draft, files: [] });
}

function keepPhoto(
  outbox: Outbox,
  visit: string,
  photo: ChosenPhoto,
): Promise<'device' | 'memory'> {
  const { key, name, blob } = photo;
  return outbox.put({
    key: `${PHOTO}/${key}`,
    kind: PHOTO,
    payload: { visit },
    files: [{ key, name, blob }],
  });
}

async function photosOfDraft(
  outbox: Outbox,
  visit: string,
): Promise<ReadonlyMap<string, ChosenPhoto>> {
  const photos = new Map<string, ChosenPhoto>();
  for (const item of await outbox.all(PHOTO))
    if (visitOf(item) === visit)
      for (const file of item.files)
        photos.set(file.key, { ...file, place: undefined, sendPlace: false });
  return photos;
}

function visitOf({ payload }: OutboxItem): unknown {
  return typeof payload === 'object' && payload !== null && 'visit' in payload
    ? payload.visit
    : undefined;
}
