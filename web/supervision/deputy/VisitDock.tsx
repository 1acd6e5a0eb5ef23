import { Show, type JSX } from 'solid-js';
import { ok } from '../../../shared/result.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { createDeed } from '../../congress/asked.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { itemName } from './item-words.ts';
import type { KeptVisit } from './kept-visit.ts';
import { useSupervision } from './supervision-desk.tsx';
import { formOf, photosOf } from './visit-draft.ts';
import type { VisitWork } from './visit-work.ts';
import styles from './Visit.module.css';

interface VisitDockProps {
  readonly work: VisitWork;
  readonly kept: KeptVisit;
  readonly held: SupervisedProject;
  readonly onSent: (visit: string) => void;
}

/** The one button: to the next item that is not answered, then to send. */
export function VisitDock(props: VisitDockProps): JSX.Element {
  const desk = useSupervision();
  const next = () => {
    const list = props.held.checklist;
    const at = list.findIndex(({ id }) => id === props.work.open());
    const left = new Set(props.work.left().map(({ id }) => id));
    return [...list.slice(at + 1), ...list.slice(0, at + 1)].find(({ id }) => left.has(id));
  };
  const nextName = (): string => {
    const item = next();
    return item === undefined ? '' : itemName(item);
  };
  const send = createDeed(async () => {
    const draft = props.work.draft();
    const form = formOf(draft, props.held);
    await props.kept.settled();
    props.kept.close();
    await desk.sender()?.send(draft, form, props.work.photosOf(photosOf(form)));
    props.onSent(draft.id);
    scrollTo({ top: 0 });
    return ok(undefined);
  });
  /** What becomes of it: problems that were not raised go to no department. */
  const consequence = (): string => {
    if (!desk.online()) return words().sendOffline;
    const { findings, items } = formOf(props.work.draft(), props.held);
    const raised = new Set(findings.map(({ item }) => item));
    const noted = items.filter(({ item, result }) => result === 'problem' && !raised.has(item));
    if (noted.length > 0) return words().sendNoted(formatNumber(noted.length));
    return findings.length > 0 ? words().sendSays : words().sendOnly;
  };
  const goTo = (id: string): void => {
    // The one that was just answered folds first.
    props.work.show('');
    const place = document.getElementById(`item-${id}`);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  };
  return (
    <div class={styles['dock']}>
      <Show
        when={next() !== undefined}
        fallback={
          <>
            <p>{consequence()}</p>
            <Button
              kind="primary"
              size="large"
              wide
              busy={send.busy()}
              blocked={blockedBy(props)}
              onPress={() => void send.run(undefined)}
            >
              {words().toSend}
            </Button>
          </>
        }
      >
        <p>{words().left(formatNumber(props.work.left().length))}</p>
        <Button kind="primary" size="large" wide onPress={() => goTo(next()?.id ?? '')}>
          {words().nextItem(nextName())}
        </Button>
      </Show>
    </div>
  );
}

/** Why the visit cannot be sent yet. */
function blockedBy({ work, held }: VisitDockProps): readonly Blocked[] {
  const { deputies, findings, items } = work.draft();
  const silent = held.checklist.filter(
    ({ id }) => items[id]?.result === 'problem' && items[id].note.trim() === '',
  );
  const unfinished = findings.some(
    ({ item, title, text }) =>
      items[item]?.result === 'problem' && (title.trim() === '' || text.trim() === ''),
  );
  return [
    ...(deputies.length === 0 ? [{ reason: words().blocked.nobody }] : []),
    ...silent.map((item) => ({ reason: words().blocked.note(itemName(item)) })),
    ...(unfinished ? [{ reason: words().blocked.finding }] : []),
    ...(work.preparing() ? [{ reason: words().blocked.memory }] : []),
  ];
}
