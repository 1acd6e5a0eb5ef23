import { createResource, For, Show, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import type { Finding, Verdict } from '../../../shared/ballot/protocol/verify.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import type { KeptRound } from './vault.ts';
import type { Voting } from './voting.ts';
import styles from './Vote.module.css';
import { wire } from './wire.ts';

interface Checked {
  readonly number: number;
  readonly verdict: Verdict;
}

/** 核验: every announced round of the ballot, checked in this browser against what it kept. */
export function Check(props: {
  readonly voting: Voting;
  readonly result: ResultView;
}): JSX.Element {
  const [checked, { refetch }] = createResource(() => checkAll(props.voting, props.result));
  const all = (): readonly Checked[] => {
    const done = checked.latest;
    return done?.ok === true ? done.value : [];
  };
  const failure = () => {
    const done = checked.latest;
    return done?.ok === false ? done.failure : undefined;
  };
  return (
    <Panel title={words().checkTitle} variant="quiet">
      <Show when={!checked.loading} fallback={<Progress label={words().checking} />}>
        <Show when={failure()}>
          {(problem) => (
            <Notice
              tone="caution"
              live
              action={<Button onPress={() => void refetch()}>{words().tryAgain}</Button>}
            >
              {problemWords(problem())}
            </Notice>
          )}
        </Show>
        <For each={all()}>
          {(one) => (
            <div class={styles['verdict']}>
              <Show when={all().length > 1}>
                <h3>{words().roundNumber(formatNumber(one.number))}</h3>
              </Show>
              <Told verdict={one.verdict} />
            </div>
          )}
        </For>
      </Show>
    </Panel>
  );
}

function Told(props: { readonly verdict: Verdict }): JSX.Element {
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

async function checkAll(voting: Voting, result: ResultView): Promise<Result<readonly Checked[]>> {
  const device = voting.device();
  const kept = voting.kept();
  if (device === undefined || kept === undefined) return fail('not-enrolled');
  const code = await import('./checking.ts').catch(() => undefined);
  if (code === undefined) return fail('no-connection');
  const checked: Checked[] = [];
  for (const { round: id, number } of result.bundles) {
    const bundle = await wire.bundle(id);
    if (!bundle.ok) return bundle;
    const own: KeptRound | undefined = voting.rounds().find((round) => round.id === id);
    const judged = await code.checkRound(bundle.value, device, kept.recordKeys, own);
    if (!judged.ok) return judged;
    const verdict = judged.value;
    const honoured = verdict.facts?.receipts?.honoured ?? 0;
    if (own !== undefined && verdict.findings.length === 0 && honoured > 0)
      await voting.checked(own);
    checked.push({ number, verdict });
  }
  return ok(checked);
}
