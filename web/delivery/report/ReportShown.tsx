import { For, Show, type JSX } from 'solid-js';
import type { Milestone, SubProject } from '../../../shared/delivery/model.ts';
import type { ReportView } from '../../../shared/delivery/report-model.ts';
import { Icon } from '../../design/Icon.tsx';
import { Money } from '../../design/Money.tsx';
import { PhotoStrip, type ShownPhoto } from '../../design/PhotoStrip.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import styles from './Reports.module.css';

interface ReportShownProps {
  readonly report: Pick<ReportView, 'part' | 'form' | 'documents'>;
  readonly milestones: readonly Pick<Milestone, 'id' | 'name' | 'dueOn'>[];
  readonly subProjects: readonly Pick<SubProject, 'id' | 'name'>[];
  readonly addressOf: (file: string) => string;
}

/** What one report says, to be read. */
export function ReportShown(props: ReportShownProps): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const form = () => props.report.form;
  const nameOf = (id: string): string => props.milestones.find((one) => one.id === id)?.name ?? '';
  const photos = (): readonly ShownPhoto[] =>
    form().photos.map(({ file, moment, milestone, words: text }) => ({
      id: file,
      small: `${props.addressOf(file)}?form=small`,
      whole: props.addressOf(file),
      alt: [words().moments[moment], nameOf(milestone), text]
        .filter((part) => part !== '')
        .join(' · '),
    }));
  return (
    <div class={styles['shown']}>
      <ul role="list">
        <For each={form().met} fallback={<li>{words().nothingSaid}</li>}>
          {({ milestone, metOn, note }) => (
            <li>
              <Icon name="done" />
              <span>
                <b>{nameOf(milestone)}</b> {formatDate(metOn)}
                <Show when={note !== ''}>
                  <small>{note}</small>
                </Show>
              </span>
            </li>
          )}
        </For>
        <For each={form().subProjects}>
          {({ subProject, stage, on }) => (
            <li>
              <Icon name="right" />
              <span>
                <b>{props.subProjects.find(({ id }) => id === subProject)?.name}</b>{' '}
                {deliveryWords().stages[stage]} {formatDate(on)}
              </span>
            </li>
          )}
        </For>
        <For each={form().problems}>
          {({ cause, note }) => (
            <li class={styles['trouble']}>
              <Icon name="warn" />
              <span>
                <b>{deliveryWords().causes[cause]}</b> {note}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.report.part === ''}>
        <p>
          {words().paidLabel} <Money yuan={form().paidYuan} />
        </p>
      </Show>
      <Show when={form().next !== ''}>
        <p class={styles['text']}>{words().nextSaid(form().next)}</p>
      </Show>
      <PhotoStrip label={words().photos} photos={photos()} />
      <Show when={props.report.documents.length > 0}>
        <ul class={styles['documents']} role="list">
          <For each={props.report.documents}>
            {({ id, name }) => (
              <li>
                <a href={props.addressOf(id)} download={name}>
                  {name}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
