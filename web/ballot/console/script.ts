import type { ConsoleView, RoundView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords } from '../../words/ballot/console/index.ts';
import { openAnnouncement, openScript } from '../open/open-script.ts';
import { counted, resultLines, type Counted } from '../round/result.ts';
import type { Script } from './script-model.ts';
import type { Step } from './steps.ts';

/** The people chosen so far, before they are passed. */
export interface Proposed {
  readonly chief: string | undefined;
  readonly others: readonly string[];
  /** Whether delegations proposed all of them. */
  readonly byDelegations: boolean;
}

/** The chair's words at this step, made from the settings and the figures as they stand. */
export function scriptFor(step: Step, view: ConsoleView, proposed: Proposed): Script {
  const words = consoleWords().script;
  const { round, ballot, attendance } = view;
  const figures = figuresOf(view);
  switch (step) {
    case 'quorum': {
      const quorum = ballot?.settings.quorum ?? '>=2/3';
      if (view.quorum.met) return { now: words.quorum(figures, quorum) };
      const [before, after] = words.quorumThen(formatNumber(attendance.allDeputies), quorum);
      return { now: words.quorumMissing, next: { before, blank: words.fillIn, after } };
    }
    case 'scrutineers': {
      const [before, after] = words.scrutineersBlank;
      return {
        now:
          proposed.chief === undefined
            ? [{ before, blank: words.tickFirst, after }]
            : words.scrutineers(proposed.chief, proposed.others, proposed.byDelegations),
        next: words.scrutineersThen,
      };
    }
    case 'manner':
    case 'entry':
      return openScript(step, view) ?? { now: [] };
    case 'box':
      return { now: words.box, next: words.boxThen };
    case 'issue':
      return { now: words.issue(figures), next: words.issueThen };
    case 'vote':
      return round === null ? { now: [] } : { now: votingWords(round), next: words.voteThen };
    case 'seal':
      return { now: words.seal(figures, round?.readOut ?? '') };
    case 'count':
      return { now: words.count };
    case 'confirm':
      return openScript(step, view) ?? { now: words.confirm(figures) };
    case 'announce': {
      const of = counted(round);
      return of === undefined ? { now: [] } : { now: resultWords(of, view) };
    }
    default:
      return exhaustive(step);
  }
}

function figuresOf({ round, attendance }: ConsoleView) {
  const { allDeputies, expected, present } = attendance;
  const tally = round?.tally ?? null;
  return {
    all: formatNumber(round?.allDeputies ?? allDeputies),
    leave: formatNumber(allDeputies - expected),
    expected: formatNumber(expected),
    present: formatNumber(round?.present ?? present),
    issued: formatNumber(round?.figures.issued ?? 0),
    returned: formatNumber(round?.figures.returned ?? 0),
    valid: formatNumber(tally?.valid ?? 0),
    invalid: formatNumber(tally?.invalid ?? 0),
  };
}

function votingWords({ rules, candidates }: RoundView): readonly string[] {
  const words = consoleWords().script;
  const { limit, seats, overmarked, choice } = rules;
  const over = words.over[overmarked];
  const limits = (): readonly string[] => {
    if (limit === 'none') return [];
    if (limit === 'exactly-seats') return [words.exactly(seats) + over];
    return [words.most(limit === 'at-most-seats' ? seats : limit.max) + over];
  };
  return [words.vote[choice](candidates.length), ...limits(), words.boxed];
}

function resultWords(of: Counted, view: ConsoleView): readonly string[] {
  const words = consoleWords().script;
  const { tally, round } = of;
  const { base, fraction } = round.rules.threshold;
  const lines = resultLines(of);
  const elected = lines.filter((line) => line.chosen);
  const named = elected.map((line) => words.project(line.name, formatNumber(line.votes)));
  const tied = lines.filter((line) => tally.tied.includes(line.code));
  const [first] = tied;
  const head = words.chosen(consoleWords().passWholes[base], fraction, elected.length);
  return [
    ...opening(view),
    elected.length === 0 ? head : head + words.joinProjects(named),
    ...(first === undefined
      ? []
      : [
          words.tied(
            tied.map((line) => line.name),
            formatNumber(first.votes),
          ),
        ]),
    ...(tally.vacant > 0 ? [words.vacant(tally.vacant)] : []),
  ];
}

/** How many are there and took part, before the votes are read out. */
function opening(view: ConsoleView): readonly string[] {
  const open = openAnnouncement(view);
  return open === undefined ? consoleWords().script.announce(figuresOf(view)) : [open];
}

/** What the chair says after the announcement: on to the next step of the ballot, or the end. */
export function closingWords(view: ConsoleView, recommends: boolean): readonly string[] {
  const words = consoleWords().script;
  const next = view.ballot?.result.next;
  if (next === null || next === undefined) return [];
  if (next.step === 'none') return [recommends ? words.endRecommend : words.end];
  return [words.next[next.step]];
}
