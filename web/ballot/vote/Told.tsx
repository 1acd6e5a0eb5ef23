import { For, Show, type JSX } from 'solid-js';
import type { Finding, Verdict } from '../../../shared/ballot/protocol/verify.ts';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { checkWords as words } from '../../words/ballot/vote/check/index.ts';
import styles from './Vote.module.css';

/** What the check of one round found, in words. */
export function Told(props: { readonly verdict: Verdict }): JSX.Element {
  const found = (): readonly Finding[] => props.verdict.findings;
  return (
    <Show
      when={found().length === 0}
      fallback={
        <Notice tone="problem" title={words().checkedBadly} live>
          <p>{words().checkedBadlyText}</p>
          <ul>
            <For each={found()}>
              {(finding) => (
                <li>
                  {words().findings[finding.code]}
                  <small lang="en">{finding.detail}</small>
                </li>
              )}
            </For>
          </ul>
        </Notice>
      }
    >
      <Notice tone="done" title={words().checkedWell} live />
      <ul class={styles['checks']}>
        <For each={saidOf(props.verdict)}>
          {(line) => (
            <li>
              <Icon name="check" />
              <span>{line}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Exactly what was checked, no more: under totals nobody but the scrutineers counts ballots again. */
function saidOf({ facts }: Verdict): readonly string[] {
  if (facts === undefined) return [];
  const said = words().checks;
  const honoured = facts.receipts?.honoured ?? 0;
  return [
    honoured > 0 ? said.receipt : said.noReceipt,
    ...(facts.own?.vias.includes('device') === true ? [said.own] : []),
    said.box(formatNumber(facts.returned)),
    said.papers(formatNumber(facts.issued + facts.replaced)),
    said.figures,
    ...(facts.countersignatures > 0
      ? [said.signatures(formatNumber(facts.countersignatures))]
      : []),
    facts.recounted ? said.ballots(formatNumber(facts.ballotsVerified)) : said.totals,
  ];
}
