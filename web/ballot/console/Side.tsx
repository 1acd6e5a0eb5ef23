import { createUniqueId, For, Show, type JSX } from 'solid-js';
import type { ActEntry } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { formatNumber, formatTime } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { linesOf, type LogLine } from './act-log.ts';
import type { Console } from './console-state.ts';
import styles from './Console.module.css';
import { HallPreview } from './HallPreview.tsx';

/** What the hall sees now, and the record of the session. */
export function Side(props: { readonly console: Console }): JSX.Element {
  return (
    <div class={styles['side']}>
      <HallPreview console={props.console} />
      <Record console={props.console} />
    </div>
  );
}

function Record(props: { readonly console: Console }): JSX.Element {
  const id = createUniqueId();
  const log = () => props.console.log;
  const lines = (): readonly LogLine[] =>
    linesOf(log().entries(), (kind) => words().acts[kind] !== undefined);
  return (
    <section aria-labelledby={id}>
      <div class={styles['sideHead']}>
        <h2 id={id}>{words().log}</h2>
        <a href="/staff/acts">{words().allActs}</a>
      </div>
      <Show when={log().failure()?.code === 'not-allowed'}>
        <p class={styles['plain']}>{words().logNotAllowed}</p>
      </Show>
      <Show when={log().failure()?.code !== 'not-allowed' && log().failure()}>
        {(failure) => <p class={styles['plain']}>{problemWords(failure())}</p>}
      </Show>
      <Show
        when={lines().length > 0}
        fallback={
          <Show when={log().failure() === undefined}>
            <p class={styles['plain']}>{words().logEmpty}</p>
          </Show>
        }
      >
        <ol class={styles['log']} tabindex="0" aria-labelledby={id}>
          <For each={lines()}>{(line) => <Line line={line} />}</For>
          <Show when={log().hasOlder()}>
            <li class={styles['older']}>
              <Button kind="quiet" onPress={() => void log().older()}>
                {words().older}
              </Button>
            </li>
          </Show>
        </ol>
      </Show>
    </section>
  );
}

function Line(props: { readonly line: LogLine }): JSX.Element {
  const entry = (): ActEntry => props.line.entry;
  const said = (): string => {
    const say = words().acts[entry().kind];
    if (say === undefined) return words().otherActs(formatNumber(props.line.times));
    return say({ ...asText(entry().detail), times: formatNumber(props.line.times) });
  };
  return (
    <li>
      <time>{formatTime(entry().at)}</time>
      <div>
        {said()}
        <Show when={entry().reason}>{(reason) => <small>{words().because(reason())}</small>}</Show>
        <Show when={props.line.times === 1 && words().acts[entry().kind] !== undefined}>
          <small>{entry().actor === 'system' ? words().system : entry().actor}</small>
        </Show>
      </div>
    </li>
  );
}

/** The particulars of an act as its words need them. */
function asText(detail: ActEntry['detail']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(detail)) {
    if (typeof value === 'number') texts[key] = formatNumber(value);
    if (typeof value === 'string') texts[key] = value;
    if (Array.isArray(value)) texts[key] = value.map(String).join(words().script.listMark);
  }
  return texts;
}
