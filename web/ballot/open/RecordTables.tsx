import { createUniqueId, For, Show, type JSX } from 'solid-js';
import type { Choice, Mark } from '../../../shared/ballot/model.ts';
import type { OpenRecord } from '../../../shared/ballot/open/record.ts';
import type { PaperCandidate } from '../../../shared/ballot/round.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import styles from './Open.module.css';

export interface RecordTablesProps {
  readonly choice: Choice;
  readonly candidates: readonly PaperCandidate[];
  readonly sectors: OpenRecord['sectors'];
  readonly names: OpenRecord['names'];
}

/** What an open vote is made of: the hands of each sector, or each name with its marks. */
export function RecordTables(props: RecordTablesProps): JSX.Element {
  return (
    <Show when={props.sectors.length > 0} fallback={<Names {...props} />}>
      <Sectors {...props} />
    </Show>
  );
}

function Sectors(props: RecordTablesProps): JSX.Element {
  const said = () => words().results;
  const id = createUniqueId();
  const cell = (votes: readonly number[] | undefined): string =>
    (votes ?? []).map((count) => formatNumber(count)).join(' / ');
  return (
    <div class={styles['told']}>
      <p id={id}>{props.choice === 'tick' ? said().sectorsCaptionTick : said().sectorsCaption}</p>
      <div class={styles['scroll']} tabindex="0" role="region" aria-label={said().sectors}>
        <table class={styles['grid']} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words().entry.project}</th>
              <For each={props.sectors}>
                {({ name, counter, people }) => (
                  <th scope="col">
                    {name} {words().hands.of(formatNumber(people))}
                    <br />
                    <small>{said().counter(counter)}</small>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.candidates}>
              {({ code, name }, at) => (
                <tr>
                  <th scope="row">
                    <b>{code}</b> {name}
                  </th>
                  <For each={props.sectors}>{({ hands }) => <td>{cell(hands[at()])}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Names(props: RecordTablesProps): JSX.Element {
  const said = () => words().results;
  const id = createUniqueId();
  const voting = (): number => props.names.filter(({ marks }) => marks.length > 0).length;
  const word = (mark: Mark | undefined): string => {
    if (mark === undefined) return '–';
    return props.choice === 'tick' && mark === 'abstain'
      ? words().entry.notTicked
      : words().entry.marks[mark];
  };
  return (
    <div class={styles['told']}>
      <ul class={styles['legend']} aria-label={words().entry.legend}>
        <For each={props.candidates}>
          {({ code, name }) => (
            <li>
              <b>{code}</b> {name}
            </li>
          )}
        </For>
      </ul>
      <p id={id}>
        {said().namesCaption({
          present: formatNumber(props.names.length),
          voting: formatNumber(voting()),
        })}
      </p>
      <div class={styles['scroll']} tabindex="0" role="region" aria-label={said().names}>
        <table class={styles['grid']} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words().names.name}</th>
              <For each={props.candidates}>{({ code }) => <th scope="col">{code}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.names}>
              {({ name, delegation, marks }) => (
                <tr>
                  <th scope="row">
                    {name} <small>{delegation}</small>
                  </th>
                  <Show
                    when={marks.length > 0}
                    fallback={<td colspan={props.candidates.length}>{words().names.took}</td>}
                  >
                    <For each={props.candidates}>{(_, at) => <td>{word(marks[at()])}</td>}</For>
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}
