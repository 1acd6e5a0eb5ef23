import { Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import { voiceCount } from '../../../shared/screening/origin-chain.ts';
import type { ReservedLead } from '../../../shared/screening/reserve.ts';
import { stepSaid } from '../../collection/step-said.ts';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { Money } from '../../design/Money.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { reserveWords } from '../../words/screening/reserve/index.ts';
import styles from './Reserve.module.css';

/** A lead in the reserve: what it is, why it lies there, and what has become of it since. */
export function ReservedRow(props: {
  readonly row: ReservedLead;
  readonly mayRevive: boolean;
  readonly onRevive: () => void;
}): JSX.Element {
  const words = reserveWords;
  const row = (): ReservedLead => props.row;
  const history = (): string =>
    `/staff/screening?drive=${encodeURIComponent(row().drive)}&state=reserve&lead=${encodeURIComponent(row().id)}`;
  return (
    <li class={styles['row']}>
      <div class={styles['what']}>
        <p class={styles['facts']}>
          <span>{words().yearOf(String(row().year))}</span>
          <span>{leadNumber(row().ordinal)}</span>
          <Show when={row().category}>
            {(category) => <span>{collectionWords().categories[category()]}</span>}
          </Show>
          <Show when={row().town !== ''}>
            <span>{row().town}</span>
          </Show>
          <span>{words().voices(formatNumber(voiceCount(row().voices)))}</span>
          <Show when={row().totalYuan > 0}>
            <span>
              <Money yuan={row().totalYuan} />
            </span>
          </Show>
        </p>
        <h3>
          <Phrase text={row().title} />
        </h3>
        <p class={styles['summary']}>{row().summary}</p>
        <Show when={row().by}>
          {(by) => (
            <p class={styles['why']}>
              {formatDay(by().at)} {stepSaid(by())}
              <Show when={by().reason !== ''}>
                <br />
                {words().reason(by().reason)}
              </Show>
            </p>
          )}
        </Show>
      </div>
      <div class={styles['tools']}>
        <Show
          when={row().revived}
          fallback={
            <Show when={props.mayRevive}>
              <Button onPress={props.onRevive}>
                <Named act={words().revive} of={row().title} />
              </Button>
            </Show>
          }
        >
          {(revived) => (
            <p class={styles['quiet']}>
              {words().revived(String(revived().year), leadNumber(revived().ordinal))}
            </p>
          )}
        </Show>
        <Button kind="quiet" href={history()}>
          <Named act={words().history} of={row().title} />
        </Button>
      </div>
    </li>
  );
}
