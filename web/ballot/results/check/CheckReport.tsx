import { For, Show, type JSX } from 'solid-js';
import type { Facts, Finding } from '../../../../shared/ballot/protocol/verify.ts';
import { exhaustive } from '../../../../shared/result.ts';
import { Icon, type IconName } from '../../../design/Icon.tsx';
import { Hidden } from '../../../design/Hidden.tsx';
import { formatNumber, formatTime } from '../../../platform/language-formats.ts';
import { checkWords as words } from '../../../words/ballot/results/check/index.ts';
import type { CountedRound } from '../standing.ts';
import type { Checking } from './checking.ts';
import styles from './Check.module.css';
import { isSound, pointsOf, type CheckedPoint, type Point, type PointState } from './points.ts';

type Done = Extract<Checking, { readonly at: 'done' }>;

/** What the report needs to know of the round. */
export type Reported = Pick<CountedRound, 'candidates' | 'readOut'> & {
  readonly tally: Pick<CountedRound['tally'], 'valid' | 'elected' | 'returned'>;
};

interface CheckReportProps {
  readonly done: Done;
  readonly round: Reported;
}

/** Seconds; less is said as this much, for nothing takes no time. */
const SHORTEST = 0.1;

const ICONS: Readonly<Record<PointState, IconName>> = {
  holds: 'done',
  found: 'problem',
  skipped: 'dash',
};

/** What was checked, with the numbers, and what was found. */
export function CheckReport(props: CheckReportProps): JSX.Element {
  const points = (): readonly CheckedPoint[] => pointsOf(props.done.judged, props.done.withHeld);
  const holding = (): number => points().filter(({ state }) => state === 'holds').length;
  const sound = (): boolean => isSound(props.done.judged);
  return (
    <div>
      <p
        class={`${styles['verdict']} ${sound() ? styles['sound'] : styles['unsound']}`}
        role={sound() ? 'status' : 'alert'}
      >
        <Icon name={sound() ? 'done' : 'problem'} />
        <span>
          {sound()
            ? words().sound(
                formatNumber(holding()),
                formatNumber(Math.max(SHORTEST, props.done.milliseconds / 1000), 1),
              )
            : words().unsound}
        </span>
      </p>
      <ol class={styles['points']} role="list">
        <For each={points()}>
          {(point) => (
            <li class={styles[point.state]}>
              <Icon name={ICONS[point.state]} />
              <div>
                <b>{words().points[point.point]}</b>
                <Hidden> ({words().states[point.state]})</Hidden>
                <p>{detailOf(point, props.done.judged.facts, props.round)}</p>
                <Show when={point.point === 'box' && props.round.readOut}>
                  {(digits) => <code>{digits()}</code>}
                </Show>
                <Findings findings={point.findings} />
              </div>
            </li>
          )}
        </For>
      </ol>
      <p class={styles['when']}>
        {words().ended({
          papers: formatNumber(props.round.tally.returned),
          size: formatNumber(Math.ceil(props.done.bytes / 1000)),
          time: formatTime(props.done.endedAt),
        })}
      </p>
    </div>
  );
}

/** The findings against a point: each code once, by name and in words, with the details below. */
function Findings(props: { readonly findings: readonly Finding[] }): JSX.Element {
  const codes = (): readonly Finding['code'][] => [
    ...new Set(props.findings.map(({ code }) => code)),
  ];
  return (
    <For each={codes()}>
      {(code) => (
        <div class={styles['finding']}>
          <p>
            <strong>{words().findings[code].name}</strong> <code>{code}</code>
          </p>
          <p>{words().findings[code].means}</p>
          <details>
            <summary>
              {words().details(
                formatNumber(props.findings.filter((finding) => finding.code === code).length),
              )}
            </summary>
            <ul lang="en">
              <For each={props.findings.filter((finding) => finding.code === code)}>
                {(finding) => <li>{finding.detail}</li>}
              </For>
            </ul>
          </details>
        </div>
      )}
    </For>
  );
}

/** The sentence under a point: what exactly was compared, with the numbers of this bundle. */
function detailOf(
  { point, state }: CheckedPoint,
  facts: Facts | undefined,
  round: Reported,
): string {
  if (state === 'found') return words().foundHere;
  if (state === 'skipped') return skippedWords(point, facts);
  if (facts === undefined) return words().holds.form;
  return holdingWords(point, facts, round);
}

function skippedWords(point: Point, facts: Facts | undefined): string {
  if (facts === undefined || (facts.records < 4 && point !== 'own')) return words().notReached;
  if (point === 'recount') return words().notRecounted;
  if (point === 'scrutineers') return words().notCountersigned;
  return words().nothingHeld;
}

function holdingWords(point: Point, facts: Facts, round: Reported): string {
  const said = words().holds;
  const issued = facts.issued + facts.replaced;
  switch (point) {
    case 'form':
      return said.form;
    case 'shown':
      return said.shown(formatNumber(round.candidates.length));
    case 'records':
      return said.records(formatNumber(facts.records));
    case 'roll':
      return said.roll({
        present: formatNumber(facts.present),
        issued: formatNumber(issued),
        signatures: formatNumber(facts.issueSignatures),
      });
    case 'papers':
      return said.papers({
        signatures: formatNumber(facts.paperSignatures),
        shown: formatNumber(facts.papersShown),
        issued: formatNumber(issued),
      });
    case 'box':
      return said.box(formatNumber(facts.returned));
    case 'figures':
      return said.figures({
        issued: formatNumber(facts.issued),
        replaced: formatNumber(facts.replaced),
        returned: formatNumber(facts.returned),
        unused: formatNumber(facts.unused),
        missing: formatNumber(facts.missing),
        rows: formatNumber(round.candidates.length),
        valid: formatNumber(round.tally.valid),
      });
    case 'outcome':
      return said.outcome({
        rows: formatNumber(round.candidates.length),
        elected: formatNumber(round.tally.elected.length),
      });
    case 'scrutineers':
      return said.scrutineers(formatNumber(facts.countersignatures));
    case 'recount':
      return said.recount(formatNumber(facts.ballotsVerified));
    case 'own':
      return ownWords(facts);
    default:
      return exhaustive(point);
  }
}

function ownWords({ receipts, own }: Facts): string {
  const said = words().holds;
  return [
    receipts === undefined
      ? ''
      : said.receipts(formatNumber(receipts.honoured), formatNumber(receipts.shown)),
    own === undefined
      ? ''
      : said.own(
          words().onRoll[own.onRoll ? 'yes' : 'no'],
          own.vias.map((via) => words().vias[via]),
        ),
  ].join('');
}
