import { For, Show, type JSX } from 'solid-js';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { hallWords } from '../../words/ballot/hall/index.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';
import styles from './Hall.module.css';

/** More names than these would no longer be readable from the last row. */
const MOST_NAMES = 5;

/** From the seal to the announcement: papers at the left, the scrutineers' confirmations at the right. */
export function CountedScene(props: { readonly round: RoundView }): JSX.Element {
  const figures = () => props.round.figures;
  const sound = (): boolean => figures().returned <= figures().issued;
  return (
    <div class={styles['pair']}>
      <section>
        <h2>
          <span>{hallWords().papers}</span>
        </h2>
        <dl>
          <Paper label={words().issued} value={figures().issued} />
          <Paper label={words().returned} value={figures().returned} />
          <Paper label={words().unused} value={figures().unused} />
        </dl>
        <p class={styles[sound() ? 'sound' : 'unsound']}>
          <Icon name={sound() ? 'check' : 'problem'} />
          {sound() ? hallWords().notMore : hallWords().more}
        </p>
      </section>
      <Confirmations round={props.round} />
    </div>
  );
}

/** An open vote, counted: who took part at the left, the scrutineers' confirmations at the right. */
export function OpenCountedScene(props: { readonly round: RoundView }): JSX.Element {
  const figures = () => openWords().figures;
  const people = [
    () => [figures().present, props.round.present ?? 0] as const,
    () => [figures().voting, props.round.figures.returned] as const,
  ];
  return (
    <div class={styles['pair']}>
      <section>
        <h2>
          <span>{openWords().manners[props.round.secrecy]}</span>
        </h2>
        <dl>
          <For each={people}>
            {(figure) => (
              <div>
                <dt>{figure()[0]}</dt>
                <dd>
                  {formatNumber(figure()[1])}
                  <small>{words().people}</small>
                </dd>
              </div>
            )}
          </For>
        </dl>
        <p>{hallWords().noVotesYet}</p>
      </section>
      <Confirmations round={props.round} />
    </div>
  );
}

function Paper(props: { readonly label: string; readonly value: number }): JSX.Element {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {formatNumber(props.value)}
        <small>{words().papers}</small>
      </dd>
    </div>
  );
}

function Confirmations(props: { readonly round: RoundView }): JSX.Element {
  const people = () => props.round.scrutineers;
  const confirmed = (): number => people().filter((one) => one.confirmedAt !== null).length;
  const missing = (): number => Math.max(0, props.round.scrutineersNeeded - confirmed());
  const begun = (): boolean => props.round.state !== 'sealed';
  return (
    <section>
      <h2>
        <span>{hallWords().confirmations}</span>
        <Show when={begun()}>
          <b>
            {missing() > 0
              ? hallWords().stillNeeded(formatNumber(missing()))
              : hallWords().confirmedOf(formatNumber(confirmed()), formatNumber(people().length))}
          </b>
        </Show>
      </h2>
      <ul>
        <For each={people().slice(0, MOST_NAMES)}>
          {(one) => (
            <li>
              <span>{one.chief ? words().chief : words().scrutineer}</span>
              <b>{one.name}</b>
              <Show when={begun()}>
                <em class={styles[one.confirmedAt === null ? 'checking' : 'sound']}>
                  <Icon name={one.confirmedAt === null ? 'ring' : 'check'} />
                  {one.confirmedAt === null ? words().checking : words().confirmed}
                </em>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={people().length > MOST_NAMES}>
        <p>{hallWords().confirmedOf(formatNumber(confirmed()), formatNumber(people().length))}</p>
      </Show>
    </section>
  );
}
