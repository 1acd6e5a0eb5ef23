import { For, Show, type JSX } from 'solid-js';
import type { Origin } from '../../../shared/collection/model.ts';
import type { LeadScreening, OriginSource } from '../../../shared/screening/lead-model.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import styles from './OriginBar.module.css';

/** Two units of the bar's width between its parts, so that they are told apart without colour. */
const GAP = 0.6;

interface Part {
  readonly origin: Origin;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** Where the proposals of a lead came from: a bar with its parts, and under it the table it is drawn from. */
export function OriginBar(props: { readonly screening: LeadScreening }): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['sources'] => leadWords().sources;
  const sources = (): readonly OriginSource[] => props.screening.sources;
  const said = (): string =>
    words().bar(
      sources().map(({ origin, count }) =>
        words().part(collectionWords().origins[origin], formatNumber(count)),
      ),
    );
  const ways = ({ channels, names }: OriginSource): string =>
    names.length > 0
      ? names.join(words().names)
      : channels
          .map(({ channel, count }) =>
            words().way(collectionWords().channels[channel], formatNumber(count)),
          )
          .join(words().comma);
  return (
    <Show when={sources().length > 0}>
      <svg class={styles['bar']} width="100%" height="10" role="img" aria-label={said()}>
        <For each={partsOf(sources())}>
          {(part) => (
            <rect
              class={styles[part.origin]}
              x={`${part.x}%`}
              width={`${part.width}%`}
              height="10"
            />
          )}
        </For>
      </svg>
      <table class={styles['table']}>
        <thead class={styles['heads']}>
          <tr>
            <th scope="col">{words().origin}</th>
            <th scope="col">{words().number}</th>
            <th scope="col">{words().how}</th>
          </tr>
        </thead>
        <tbody>
          <For each={sources()}>
            {(source) => (
              <tr>
                <th scope="row">
                  <svg width="10" height="10" aria-hidden="true">
                    <rect class={styles[source.origin]} width="10" height="10" />
                  </svg>
                  {collectionWords().origins[source.origin]}
                </th>
                <td>{words().count(formatNumber(source.count))}</td>
                <td class={styles['ways']}>{ways(source)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}

function partsOf(sources: readonly OriginSource[]): readonly Part[] {
  const all = sources.reduce((sum, { count }) => sum + count, 0);
  const room = 100 - GAP * (sources.length - 1);
  let x = 0;
  return sources.map(({ origin, count }) => {
    const part = { origin, count, x, width: (room * count) / all };
    x += part.width + GAP;
    return part;
  });
}
