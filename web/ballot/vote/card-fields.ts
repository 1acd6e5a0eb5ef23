import type { Candidate } from '../../../shared/screening/model.ts';
import type { ProjectCardFields } from '../../design/ProjectCard.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';

/** A candidate as its project card shows it; what is not known is left out. */
export function cardFields(candidate: Candidate): ProjectCardFields {
  const { beneficiaries, beneficiaryGroup, origin, originNote } = candidate;
  return {
    name: candidate.name,
    content: candidate.content,
    site: candidate.site,
    beneficiaries: beneficiaries === 0 ? undefined : words().people(beneficiaries, formatNumber),
    beneficiaryGroup,
    moneyTotal: candidate.totalYuan,
    moneyThisYear: candidate.yearYuan,
    moneySource: candidate.fundingSource,
    department: candidate.department,
    start: known(candidate.startsOn),
    end: known(candidate.endsOn),
    target: candidate.target,
    origin: originNote === '' ? words().origins[origin] : originNote,
  };
}

function known(day: string): string | undefined {
  return day === '' ? undefined : day;
}
