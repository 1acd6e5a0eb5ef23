import { Show, type JSX } from 'solid-js';
import type { Answer } from '../../../shared/collection/answers.ts';
import { Phrase } from '../../design/Phrase.tsx';
import { Table } from '../../design/Table.tsx';
import { formatDay } from '../../platform/language-formats.ts';
import { answersWords } from '../../words/collection/answers/index.ts';
import { stepSaid } from '../step-said.ts';
import styles from './Answers.module.css';

/** Settled proposals with whom to tell what; each can be chosen. */
export function AnswerTable(props: {
  readonly rows: readonly Answer[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}): JSX.Element {
  const words = answersWords;
  const all = (): boolean =>
    props.rows.length > 0 && props.rows.every(({ proposal }) => props.chosen.has(proposal));
  const choose = (proposal: string, yes: boolean): void => {
    const now = new Set(props.chosen);
    if (yes) now.add(proposal);
    else now.delete(proposal);
    props.onChoose(now);
  };
  return (
    <>
      <Show when={props.rows.length > 0}>
        <label class={styles['all']}>
          <input
            type="checkbox"
            checked={all()}
            onChange={(event) =>
              props.onChoose(
                new Set(
                  event.currentTarget.checked ? props.rows.map(({ proposal }) => proposal) : [],
                ),
              )
            }
          />
          {words().chooseAll}
        </label>
      </Show>
      <Table
        caption={words().list}
        captionHidden
        rows={props.rows}
        empty={words().empty}
        columns={[
          {
            label: words().number,
            cell: ({ proposal, number }) => (
              <label class={styles['pick']}>
                <input
                  type="checkbox"
                  aria-label={words().choose(number)}
                  checked={props.chosen.has(proposal)}
                  onChange={(event) => choose(proposal, event.currentTarget.checked)}
                />
                {number}
              </label>
            ),
          },
          { label: words().name, kind: 'head', cell: ({ name }) => <Phrase text={name} /> },
          {
            label: words().by,
            cell: ({ byName, byPhone }) => (
              <>
                {byName === '' ? words().noName : byName}
                <small class={styles['small']}>
                  <Show when={byPhone !== ''} fallback={words().noPhone}>
                    <a href={`tel:${byPhone.replaceAll(/[^+\d]/g, '')}`}>{byPhone}</a>
                  </Show>
                </small>
              </>
            ),
          },
          {
            label: words().outcome,
            cell: ({ step }) => (
              <>
                {stepSaid(step)}
                <Show when={step.reason !== ''}>
                  <small class={styles['small']}>{words().reason(step.reason)}</small>
                </Show>
              </>
            ),
          },
          {
            label: words().toldAt,
            cell: ({ told }) =>
              told === null
                ? words().notTold
                : words().toldSaid(formatDay(told.at), words().hows[told.how], told.by),
          },
        ]}
      />
    </>
  );
}
