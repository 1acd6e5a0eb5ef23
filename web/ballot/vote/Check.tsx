import { createResource, For, Show, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import type { Verdict } from '../../../shared/ballot/protocol/verify.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { loadWords } from '../../platform/language.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import type { Told } from './Told.tsx';
import type { KeptRound } from './vault.ts';
import type { Voting } from './voting.ts';
import styles from './Vote.module.css';
import { wire } from './wire.ts';

interface Checked {
  readonly Told: typeof Told;
  readonly rounds: readonly { readonly number: number; readonly verdict: Verdict }[];
}

/** 核验: every announced round of the ballot, checked in this browser against what it kept. */
export function Check(props: {
  readonly voting: Voting;
  readonly result: ResultView;
}): JSX.Element {
  const [checked, { refetch }] = createResource(() => checkAll(props.voting, props.result));
  const all = (): Checked | undefined => {
    const done = checked.latest;
    return done?.ok === true ? done.value : undefined;
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
        <Show when={all()} keyed>
          {(done) => (
            <For each={done.rounds}>
              {(one) => (
                <div class={styles['verdict']}>
                  <Show when={done.rounds.length > 1}>
                    <h3>{words().roundNumber(formatNumber(one.number))}</h3>
                  </Show>
                  <done.Told verdict={one.verdict} />
                </div>
              )}
            </For>
          )}
        </Show>
      </Show>
    </Panel>
  );
}

async function checkAll(voting: Voting, result: ResultView): Promise<Result<Checked>> {
  const device = voting.device();
  const kept = voting.kept();
  if (device === undefined || kept === undefined) return fail('not-enrolled');
  const code = await fetchCheck().catch(() => undefined);
  if (code === undefined) return fail('no-connection');
  const rounds: Checked['rounds'][number][] = [];
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
    rounds.push({ number, verdict });
  }
  return ok({ Told: code.Told, rounds });
}

/** Only for who checks; the bundles come over the same network. */
async function fetchCheck() {
  const [{ checkRound }, { Told }] = await Promise.all([
    import('./checking.ts'),
    import('./Told.tsx'),
  ]);
  await loadWords();
  return { checkRound, Told };
}
