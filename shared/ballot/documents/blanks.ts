/** Beside a signature, for whoever signs. */
export const SIGNING_DAY = '　　月　　日';

/**
 * What stands on paper where a value is not known yet, to be written in by
 * hand: a date with its characters, otherwise a line as long as what is asked.
 */
export function blankOf(field: string): { readonly words: string; readonly ruled: boolean } {
  if (field.endsWith('日期')) return { words: '　　　　年　　月　　日', ruled: false };
  if (field.endsWith('时间')) return { words: '　　时　　分', ruled: false };
  const short = /[数票]$/.test(field) || field === '名次' || field === '序号';
  return { words: short ? '　　　' : '　　　　　　', ruled: true };
}
