import { beforeAll, describe, expect, test } from 'vitest';
import {
  chooseLanguage,
  defineWords,
  findProblem,
  loadWords,
} from '../../web/platform/language.ts';
import {
  formatCount,
  formatDate,
  formatDay,
  formatMoment,
  formatMoney,
  formatMoneyInFull,
  formatNumber,
  formatShare,
  formatTime,
} from '../../web/platform/language-formats.ts';
import { problemWords } from '../../web/platform/language-problems.ts';
import { forget, recall, remember } from '../../web/platform/storage.ts';
import { en } from '../../web/words/design/en.ts';
import { zh } from '../../web/words/design/zh.ts';

beforeAll(() => loadWords());

describe('the language of a page', () => {
  test('is Chinese when nothing says otherwise', () => {
    expect(chooseLanguage('', undefined)).toBe('zh');
    expect(chooseLanguage('?lang=fr', 'fr')).toBe('zh');
  });

  test('is the remembered one, unless the address asks for another', () => {
    expect(chooseLanguage('', 'en')).toBe('en');
    expect(chooseLanguage('?lang=zh', 'en')).toBe('zh');
    expect(chooseLanguage('?year=2026&lang=en', undefined)).toBe('en');
  });
});

describe('words', () => {
  test('are refused before they are loaded, rather than shown empty', async () => {
    const words = defineWords({
      zh: async () => ({ zh: { seal: '封箱' } }),
      en: async () => ({ en: { seal: 'Seal the box' } }),
    });
    expect(() => words()).toThrow('words were read before they were loaded');
    await loadWords();
    expect(words().seal).toBe('封箱');
  });

  test('of only the current language are fetched', async () => {
    const fetched: string[] = [];
    defineWords({
      zh: async () => {
        fetched.push('zh');
        return { zh: { title: '名册' } };
      },
      en: async () => {
        fetched.push('en');
        return { en: { title: 'Roll' } };
      },
    });
    await loadWords();
    await loadWords();
    expect(fetched).toEqual(['zh']);
  });

  test('have the same entries in both languages, none of them empty', () => {
    expect(shapeOf(en)).toEqual(shapeOf(zh));
    expect(shapeOf(zh).filter((entry) => entry.endsWith('empty'))).toEqual([]);
  });
});

describe('a problem', () => {
  test('is said in the words of whichever room knows its code, with its facts', async () => {
    defineWords({
      zh: async () => ({
        zh: {
          problems: {
            'quorum-missing': ({ missing }: Record<string, string | number>) =>
              `还差 ${missing} 人达到法定人数`,
          },
        },
      }),
      en: async () => ({ en: { problems: { 'quorum-missing': () => 'no quorum' } } }),
    });
    await loadWords();
    expect(problemWords({ code: 'quorum-missing', facts: { missing: 12 } })).toBe(
      '还差 12 人达到法定人数',
    );
  });

  test('that no room knows is named by its code', () => {
    expect(problemWords({ code: 'moon-in-the-way', facts: {} })).toContain('代码 moon-in-the-way');
    expect(findProblem({ code: 'toString', facts: {} })).toBeUndefined();
  });
});

describe('formats in Chinese', () => {
  test('dates and moments are those of Beijing', () => {
    expect(formatDate('2026-01-19')).toBe('2026年1月19日');
    expect(formatDay('2026-01-18T16:30:00.000Z')).toBe('2026年1月19日');
    expect(formatTime('2026-01-19T01:05:00.000Z')).toBe('9:05');
    expect(formatTime('2026-01-18T16:00:00.000Z')).toBe('0:00');
    expect(formatMoment('2026-01-19T01:05:00.000Z')).toBe('2026年1月19日 9:05');
  });

  test('money is in 万元, and in full for whoever asks', () => {
    expect(formatMoney(48_600_000)).toBe('4,860 万元');
    expect(formatMoney(12_345_678)).toBe('1,234.57 万元');
    expect(formatMoney(9_999)).toBe('9,999 元');
    expect(formatMoney(0)).toBe('0 元');
    expect(formatMoneyInFull(48_600_000)).toBe('48,600,000 元');
  });

  test('counts carry their measure word', () => {
    expect(formatCount(231, 'people')).toBe('231 人');
    expect(formatCount(1, 'votes')).toBe('1 票');
    expect(formatCount(1750, 'matters')).toBe('1,750 件');
    expect(formatNumber(2977)).toBe('2,977');
    expect(formatShare(0.616)).toBe('61.6%');
  });
});

describe('English words', () => {
  test('give dates, money and counts their own form', () => {
    expect(en.date(2026, 1, 19, 'January')).toBe('19 January 2026');
    expect(en.money(48_600_000, formatNumber)).toBe('¥48.6 million');
    expect(en.money(620_000, formatNumber)).toBe('¥620,000');
    expect(en.counts.people(1, '1')).toBe('1 person');
    expect(en.counts.votes(125, '125')).toBe('125 votes');
  });
});

describe('what a browser remembers', () => {
  test('lasts as long as the page where storage is forbidden', () => {
    expect(recall('draft')).toBeUndefined();
    expect(remember('draft', '赞成 8 项')).toBe(false);
    expect(recall('draft')).toBe('赞成 8 项');
    forget('draft');
    expect(recall('draft')).toBeUndefined();
  });
});

/** Every entry of a dictionary by its path and kind. */
function shapeOf(words: unknown, path = ''): string[] {
  if (typeof words === 'object' && words !== null)
    return Object.entries(words).flatMap(([name, entry]) => shapeOf(entry, `${path}/${name}`));
  return [`${path} ${words === '' ? 'empty' : typeof words}`];
}
