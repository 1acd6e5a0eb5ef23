import { Match, Switch, type JSX } from 'solid-js';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { doubtOf, type Counted, type Doubt } from '../round/result.ts';

/** Missing papers beside the winning margin: how many ballots could have been stuffed, and whether that decides. */
export function DoubtNotice(props: { readonly of: Counted }): JSX.Element {
  const doubt = (): Doubt => doubtOf(props.of);
  const open = (): string => formatNumber(doubt().missing + doubt().replaced);
  const margin = (): string => formatNumber(doubt().margin ?? 0);
  return (
    <Switch
      fallback={
        <Notice tone="info" title={words().doubt.title(open())}>
          {words().doubt.text(open(), margin())}
        </Notice>
      }
    >
      <Match when={doubt().missing + doubt().replaced === 0}>
        <Notice tone="done" title={words().doubt.none}>
          {doubt().margin === undefined ? '' : words().doubt.noneText(margin())}
        </Notice>
      </Match>
      <Match when={doubt().decisive}>
        <Notice tone="problem" title={words().doubt.decisiveTitle}>
          <p>{words().doubt.decisive(open(), margin())}</p>
          <p>{words().doubt.anyway}</p>
        </Notice>
      </Match>
      <Match when={doubt().margin === undefined}>
        <Notice tone="info" title={words().doubt.title(open())}>
          {words().doubt.nobody(open())}
        </Notice>
      </Match>
    </Switch>
  );
}
