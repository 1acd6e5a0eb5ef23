import { For, Show, type JSX } from 'solid-js';
import { ORIGINS } from '../../../shared/collection/model.ts';
import { voiceCount, type OriginChain } from '../../../shared/screening/origin-chain.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { listWords } from '../../words/screening/list/index.ts';
import styles from './ChainFields.module.css';

/** Where a candidate came from, in a few lines for its printed card. */
export function ChainFields(props: { readonly chain: OriginChain }): JSX.Element {
  return (
    <section class={styles['chain']}>
      <h3>{listWords().chain.title}</h3>
      <ul role="list">
        <For each={linesOf(props.chain)}>
          {([label, text]) => (
            <li>
              <Show when={label}>
                <b>{label}</b>{' '}
              </Show>
              {text}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function linesOf(chain: OriginChain): readonly (readonly [string, string])[] {
  const words = listWords().chain;
  const all = voiceCount(chain.voices);
  const parts = ORIGINS.filter((origin) => chain.voices[origin] > 0).map((origin) =>
    words.part(collectionWords().origins[origin], formatNumber(chain.voices[origin])),
  );
  const numbers = chain.proposals.map(({ number }) => number);
  const dated = (name: string, on: string): string => words.on(name, formatDate(on));
  const lines: readonly (readonly [string, string])[] = [
    [words.voices(formatNumber(all)), parts.join(words.comma)],
    ['', numbers.length === 0 ? '' : words.numbers(numbers, formatNumber(all - numbers.length))],
    ['', chain.mergedOn === null ? '' : words.merged(formatDate(chain.mergedOn))],
    ['', chain.revivedFrom.length === 0 ? '' : words.revived(chain.revivedFrom.map(String))],
    [words.appraised, chain.appraisals.map(({ unit, on }) => dated(unit, on)).join(words.list)],
    [
      words.gates,
      chain.gates.map(({ gate, on }) => dated(listWords().gates[gate], on)).join(words.list),
    ],
  ];
  return lines.filter(([, text]) => text !== '');
}
