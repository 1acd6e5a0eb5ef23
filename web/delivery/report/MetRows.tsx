import { For, Show, type JSX } from 'solid-js';
import type { Milestone, ReportForm } from '../../../shared/delivery/model.ts';
import type { ReportedProject } from '../../../shared/delivery/report-model.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { Icon } from '../../design/Icon.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { periodWords } from './period-words.ts';
import styles from './Reports.module.css';

interface MetRowsProps {
  readonly reported: ReportedProject;
  readonly today: string;
  readonly met: ReportForm['met'];
  readonly error: (at: string) => string | undefined;
  readonly onChange: (met: ReportForm['met']) => void;
}

/** The milestones of a project as checks; what another period reports as met stands there as it is. */
export function MetRows(props: MetRowsProps): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const own = (id: string) => props.met.find(({ milestone }) => milestone === id);
  const elsewhere = (id: string) =>
    own(id) === undefined
      ? props.reported.elsewhere.find(({ milestone }) => milestone === id)
      : undefined;
  const change = (id: string, changed: { readonly metOn?: string; readonly note?: string }) =>
    props.onChange(props.met.map((one) => (one.milestone === id ? { ...one, ...changed } : one)));
  // Of a period that is over nobody knows the day but the writer.
  const usual = (): string =>
    (props.reported.period?.endsOn ?? '') >= props.today ? props.today : '';
  const check = (id: string, checked: boolean): void =>
    props.onChange(
      checked
        ? [...props.met, { milestone: id, metOn: usual(), note: '' }]
        : props.met.filter(({ milestone }) => milestone !== id),
    );
  const under = ({ dueOn, proof }: Milestone): string =>
    [words().plannedFor(formatDate(dueOn)), proof === '' ? '' : words().proofWanted(proof)]
      .filter((text) => text !== '')
      .join(' · ');
  return (
    <ul class={styles['met']} role="list">
      <For each={props.reported.milestones.map(({ id }) => id)}>
        {(id) => (
          <Show when={props.reported.milestones.find((one) => one.id === id)}>
            {(milestone) => (
              <li>
                <Show
                  when={elsewhere(id)}
                  fallback={
                    <CheckField
                      label={milestone().name}
                      checked={own(id) !== undefined}
                      onCheck={(checked) => check(id, checked)}
                    />
                  }
                >
                  {(there) => (
                    <p class={styles['elsewhere']}>
                      <Icon name="done" />
                      <span>
                        <b>{milestone().name}</b>
                        <small>
                          {words().metElsewhere(
                            formatDate(there().metOn),
                            periodWords(there().period),
                          )}
                        </small>
                      </span>
                    </p>
                  )}
                </Show>
                <Show when={elsewhere(id) === undefined}>
                  <p class={styles['planned']}>{under(milestone())}</p>
                </Show>
                <Show when={own(id)}>
                  {(said) => (
                    <div class={styles['when']} role="group" aria-label={milestone().name}>
                      <TextField
                        label={words().metOn}
                        error={props.error(`met.${id}.metOn`) ?? props.error(`met.${id}.`)}
                        type="date"
                        required
                        value={said().metOn}
                        onInput={(metOn) => change(id, { metOn })}
                      />
                      <TextField
                        label={words().note}
                        error={props.error(`met.${id}.note`)}
                        maxLength={DELIVERY_LENGTHS.note}
                        value={said().note}
                        onInput={(note) => change(id, { note })}
                      />
                    </div>
                  )}
                </Show>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}
