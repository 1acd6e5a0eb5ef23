import type { ReportChange } from '../../../shared/delivery/report-model.ts';
import { formatDate, formatMoney } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/delivery/report/index.ts';

/** What a correction changed, in words; `name` of the milestone that it is about. */
export function changeWords({ kind, from, to }: ReportChange, name: string): string {
  const said = (value: string): string =>
    kind === 'paid' ? formatMoney(Number(value)) : formatDate(value);
  return reportWords().changes[kind](name, said(from), said(to));
}
