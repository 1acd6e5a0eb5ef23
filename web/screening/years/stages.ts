import type { YearWork } from '../../../shared/screening/year-work.ts';
import type { Stage, StageState } from '../../design/StageLine.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { yearsWords } from '../../words/screening/years/index.ts';

/** The stages of a year from collection to ballot, each with its days and figures. */
export function stagesOf(year: YearWork): readonly Stage[] {
  const words = yearsWords();
  return [
    {
      label: words.stages.collection,
      state: collection(year),
      detail: daysOf(year),
      figure: words.proposals(formatNumber(year.proposals)),
    },
    {
      label: words.stages.screening,
      state: screening(year),
      figure: words.groups(formatNumber(groups(year)), formatNumber(year.leads.lead)),
    },
    { label: words.stages.gates, state: gates(year), ...gateFigures(year) },
    { label: words.stages.ballot, state: ballot(year), ...ballotFigures(year) },
  ];
}

/** Leads on which somebody decides; merged ones are part of another. */
function groups({ leads }: YearWork): number {
  return Object.values(leads).reduce((sum, count) => sum + count, 0) - leads.merged;
}

function daysOf({ drive }: YearWork): string {
  const words = yearsWords();
  const from = formatDate(drive.opensOn);
  return drive.closesOn === ''
    ? words.standing(from)
    : words.days(from, formatDate(drive.closesOn));
}

function collection({ drive }: YearWork): StageState {
  if (drive.phase === 'over') return 'done';
  return drive.phase === 'open' ? 'now' : 'todo';
}

function isListed({ leads }: YearWork): boolean {
  return leads.preliminary + leads.candidate + leads.chosen > 0;
}

function screening(year: YearWork): StageState {
  if (groups(year) === 0) return 'todo';
  const open = year.leads.lead + year.leads.proposed;
  return open === 0 && year.drive.phase === 'over' && isListed(year) ? 'done' : 'now';
}

function gates(year: YearWork): StageState {
  if (!isListed(year)) return 'todo';
  return year.leads.preliminary > 0 ? 'now' : 'done';
}

function ballot({ leads }: YearWork): StageState {
  if (leads.candidate > 0) return 'now';
  return leads.chosen > 0 ? 'done' : 'todo';
}

function gateFigures(year: YearWork): Pick<Stage, 'detail' | 'figure'> {
  const words = yearsWords();
  if (year.gates.length === 0) return { detail: words.noGates };
  const passed = year.gates.flatMap(({ gate, passedOn }) =>
    passedOn === null ? [] : [{ gate, day: formatDate(passedOn) }],
  );
  const last = passed.at(-1);
  const detail = words.gatesPassed(formatNumber(passed.length), formatNumber(year.gates.length));
  if (year.leads.preliminary > 0)
    return { detail, figure: words.preliminary(formatNumber(year.leads.preliminary)) };
  return last === undefined
    ? { detail }
    : { detail, figure: words.passedOn(words.gates[last.gate], last.day) };
}

function ballotFigures({ leads, session }: YearWork): Pick<Stage, 'detail' | 'figure'> {
  const words = yearsWords();
  const detail = session === null ? words.noSession : formatDate(session.opensOn);
  if (leads.chosen > 0) return { detail, figure: words.chosen(formatNumber(leads.chosen)) };
  if (leads.candidate > 0)
    return { detail, figure: words.candidates(formatNumber(leads.candidate)) };
  return { detail };
}
