import { For, Show, type JSX } from 'solid-js';
import { daysBetween } from '../../shared/day.ts';
import type {
  Timeline as TimelineModel,
  TimelineEntry,
} from '../../shared/delivery/report-model.ts';
import { Icon } from '../design/Icon.tsx';
import { Money } from '../design/Money.tsx';
import { Notice } from '../design/Notice.tsx';
import { PhotoStrip, type ShownPhoto } from '../design/PhotoStrip.tsx';
import { formatDate, formatNumber } from '../platform/language-formats.ts';
import { deliveryWords } from '../words/delivery/index.ts';
import { reportWords } from '../words/delivery/report/index.ts';
import { changeWords } from './report/change-words.ts';
import { periodWords } from './report/period-words.ts';
import styles from './Timeline.module.css';

/** Address of a photo that everybody may see. */
export function photoAddress(body: string, project: string, file: string): string {
  return `/api/bodies/${body}/projects/${project}/photos/${file}`;
}

interface TimelineProps {
  readonly timeline: TimelineModel;
  /** Address of a photo; `?form=small` answers its small form. */
  readonly addressOf: (file: string) => string;
}

/** What was reported of a project, the latest period first, corrections shown as such. */
export function Timeline(props: TimelineProps): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  return (
    <div class={styles['timeline']}>
      <p class={styles['confirmed']}>
        {props.timeline.confirmedOn === ''
          ? words().neverConfirmed
          : words().confirmed(formatDate(props.timeline.confirmedOn))}
      </p>
      <Show when={props.timeline.stale}>
        <Notice tone="caution">{words().stale}</Notice>
      </Show>
      <ol role="list" aria-label={words().timeline}>
        <For
          each={props.timeline.entries}
          fallback={<li class={styles['none']}>{words().timelineEmpty}</li>}
        >
          {(entry) => (
            <li>
              <Icon
                name={entry.problems.length > 0 ? 'warn' : entry.met.length > 0 ? 'done' : 'ring'}
                class={
                  styles[
                    entry.problems.length > 0
                      ? 'trouble'
                      : entry.met.length > 0
                        ? 'progress'
                        : 'quiet'
                  ] ?? ''
                }
              />
              <Period entry={entry} addressOf={props.addressOf} />
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

function Period(props: {
  readonly entry: TimelineEntry;
  readonly addressOf: (file: string) => string;
}): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const photos = (): readonly ShownPhoto[] =>
    props.entry.photos.map(({ file, moment, words: text }) => ({
      id: file,
      small: `${props.addressOf(file)}?form=small`,
      whole: props.addressOf(file),
      alt: text === '' ? words().moments[moment] : `${words().moments[moment]} · ${text}`,
    }));
  const keeping = (dueOn: string, metOn: string): string => {
    if (dueOn === '') return '';
    const days = daysBetween(dueOn, metOn);
    if (days === 0) return words().inTime;
    return days > 0 ? words().late(formatNumber(days)) : words().early(formatNumber(-days));
  };
  return (
    <div class={styles['period']}>
      <p class={styles['head']}>
        <b>{periodWords(props.entry.period)}</b>
        <small>{words().by(props.entry.unit, formatDate(props.entry.sentOn))}</small>
      </p>
      <Show when={props.entry.met.length === 0 && props.entry.problems.length === 0}>
        <p>{words().nothingSaid}</p>
      </Show>
      <For each={props.entry.met}>
        {({ name, metOn, dueOn, note }) => (
          <p>
            {words().metSaid(name)} <small>{formatDate(metOn)}</small>{' '}
            <small>{keeping(dueOn, metOn)}</small>
            <Show when={note !== ''}>
              <span class={styles['note']}>{note}</span>
            </Show>
          </p>
        )}
      </For>
      <For each={props.entry.problems}>
        {({ cause, note }) => (
          <p class={styles['problem']}>
            <b>{deliveryWords().causes[cause]}</b> {note}
          </p>
        )}
      </For>
      <Show when={props.entry.paidYuan !== null}>
        <p>
          <small>
            {words().paidLabel} <Money yuan={props.entry.paidYuan ?? 0} />
          </small>
        </p>
      </Show>
      <Show when={props.entry.next !== ''}>
        <p class={styles['next']}>{words().nextSaid(props.entry.next)}</p>
      </Show>
      <PhotoStrip label={words().photos} photos={photos()} />
      <For each={props.entry.corrections}>
        {({ sentOn, changes }) => (
          <div class={styles['correction']}>
            <b>{words().corrected(formatDate(sentOn))}</b>
            <ul>
              <For each={changes}>{(change) => <li>{changeWords(change, change.name)}</li>}</For>
            </ul>
          </div>
        )}
      </For>
    </div>
  );
}
