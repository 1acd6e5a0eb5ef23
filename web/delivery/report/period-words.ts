import { PERIOD_CODE } from '../../../shared/delivery/periods.ts';
import { reportWords } from '../../words/delivery/report/index.ts';

/** A period in words: 2026年3月, 2026年第1季度. */
export function periodWords(code: string): string {
  const [, year = '', month, quarter] = PERIOD_CODE.exec(code) ?? [];
  if (quarter !== undefined) return reportWords().quarter(year, quarter);
  return month === undefined ? code : reportWords().month(year, String(Number(month)));
}
