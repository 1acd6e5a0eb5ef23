import { Show, type JSX } from 'solid-js';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatTime } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { roundTitle } from '../round/titles.ts';
import type { Console } from './console-state.ts';
import styles from './Console.module.css';
import { FactsRow } from './FactsRow.tsx';
import { Lead } from './Lead.tsx';

interface StripProps {
  readonly console: Console;
  readonly view: ConsoleView;
  /** Choice of body and session, where there is one. */
  readonly chooser?: JSX.Element;
}

/** Under the header: which round, how it runs, what time it is, and the figures. */
export function Strip(props: StripProps): JSX.Element {
  return (
    <div class={styles['strip']}>
      <div role="status">
        <Show when={props.console.lost()}>
          <Notice tone="problem" title={words().lostTitle}>
            {words().lost}
          </Notice>
        </Show>
      </div>
      <Lead console={props.console} view={props.view} />
      <div class={styles['line']}>
        <p class={styles['round']}>
          <Show when={props.view.round} fallback={<b>{words().noBallot}</b>}>
            {(round) => (
              <>
                <b>{roundTitle(round())}</b>{' '}
                <span>{roundWords().standing(round().candidates.length, round().rules.seats)}</span>
              </>
            )}
          </Show>
        </p>
        {props.chooser}
        <ul class={styles['health']} aria-label={words().health}>
          <Health up={!props.console.lost()} words={words().network} />
          <Health up={props.console.live()} words={words().live} />
          <Show when={props.view.lead?.mine}>
            <li class={styles['up']}>
              <Icon name="check" />
              {words().lead.mine}
            </li>
          </Show>
        </ul>
        <time class={styles['clock']} aria-label={words().clock}>
          {formatTime(props.console.now().toISOString())}
        </time>
      </div>
      <FactsRow view={props.view} />
    </div>
  );
}

function Health(props: {
  readonly up: boolean;
  readonly words: { readonly up: string; readonly down: string };
}): JSX.Element {
  return (
    <li class={styles[props.up ? 'up' : 'down']}>
      <Icon name={props.up ? 'check' : 'warn'} />
      {props.up ? props.words.up : props.words.down}
    </li>
  );
}
