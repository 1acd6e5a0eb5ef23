import type { AppraisalAspect, AppraisalForm } from '../../shared/screening/model.ts';
import type { ExampleProject } from './example-project.ts';

const WAN = 10_000;

/** What a department says of an example project: that it can be done, with its money year by year. */
export function formOf(project: ExampleProject): AppraisalForm {
  const [total, first] = project.money;
  const year = Number(project.days[0].slice(0, 4));
  const later = total - first;
  const forAll = <Value>(value: Value): Record<AppraisalAspect, Value> => ({
    feasibility: value,
    legality: value,
    land: value,
    environment: value,
    'public-safety': value,
  });
  return {
    verdicts: forAll('yes' as const),
    remarks: forAll(''),
    content: project.content,
    site: project.site,
    beneficiaries: project.who[0],
    beneficiaryGroup: project.who[1],
    money: [
      { year, yuan: first * WAN, source: project.source },
      ...(later > 0 ? [{ year: year + 1, yuan: later * WAN, source: project.source }] : []),
    ],
    startsOn: project.days[0],
    endsOn: project.days[1],
    target: project.target,
    risks: '',
  };
}
