import { For, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { scrutineerWords as words } from '../../words/ballot/scrutineer/index.ts';
import type { Counted } from '../round/result.ts';
import { sumsOf, type Sum } from '../round/sums.ts';
import styles from './Scrutineer.module.css';

/** Every sum of the tally, written out and checked in this browser. */
export function Sums(props: { readonly of: Counted }): JSX.Element {
  const sums = (): readonly Sum[] =>
    // Of papers a vote that was not secret has none.
    sumsOf(props.of.tally, props.of.round.rules.choice).filter(
      ({ about }) => about === 'candidate' || !isOpen(props.of.round.secrecy),
    );
  const failing = (): number => sums().filter((sum) => !sum.holds).length;
  const said = (sum: Sum): string => {
    if (sum.about !== 'candidate') return words().sumOf[sum.about];
    const name = props.of.round.candidates.find((one) => one.code === sum.candidate)?.name;
    const kind = props.of.round.rules.choice === 'tick' ? 'tick' : 'candidate';
    return words().sumOf[kind](name ?? sum.candidate ?? '');
  };
  return (
    <>
      <Notice tone={failing() === 0 ? 'done' : 'problem'}>
        {failing() === 0
          ? words().allHold(formatNumber(sums().length))
          : words().someFail(formatNumber(failing()))}
      </Notice>
      <ul class={styles['sums']}>
        <For each={sums()}>
          {(sum) => (
            <li>
              <span>{said(sum)}</span>
              <b>
                {words().sum(
                  formatNumber(sum.whole),
                  sum.parts.map((part) => formatNumber(part)),
                )}
              </b>
              <em class={styles[sum.holds ? 'holds' : 'fails']}>
                <Icon name={sum.holds ? 'check' : 'problem'} />
                {sum.holds ? words().holds : words().fails}
              </em>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
