import { describe, expect, test } from 'vitest';
import { sourceOf } from './sources.mjs';
import { problemsWithoutWords, unequalDictionaries, wordsOutsideDictionaries } from './words.mjs';

describe('words', () => {
  test.each([
    ['const P = () => <p>封箱</p>;', '封箱'],
    ['const P = () => <p>Seal the box</p>;', 'Seal the box'],
    ['const P = () => <p title="封箱" />;', '封箱'],
    ['const P = () => <button aria-label="Seal" />;', 'Seal'],
    [`const word = '封箱';`, '封箱'],
    ['const word = `第${number}号`;', '第'],
  ])('do not stand in a component: %s', (text, word) => {
    expect(wordsOutsideDictionaries([sourceOf('web/ballot/Paper.tsx', text)])[0]).toBe(
      `web/ballot/Paper.tsx:1: "${word}" belongs into web/words`,
    );
  });

  test.each([
    'const P = () => <p class="name" title={words().seal}>{words().seal} ✓ 1/2</p>;',
    `// 封箱 is told in the dictionary\nconst code = 'round-not-open';`,
  ])('may be asked for: %s', (text) => {
    expect(wordsOutsideDictionaries([sourceOf('web/ballot/Paper.tsx', text)])).toEqual([]);
  });

  test('stand in the dictionaries', () => {
    expect(
      wordsOutsideDictionaries([
        sourceOf('web/words/ballot/zh.ts', `export const zh = { seal: '封箱' };`),
      ]),
    ).toEqual([]);
  });
});

describe('a dictionary', () => {
  const dictionary = (language: string, text: string) =>
    sourceOf(`web/words/ballot/${language}.ts`, text);

  test('has the same keys in both languages, at every depth', () => {
    const zh = dictionary(
      'zh',
      `export const zh = { seal: '封箱', stages: { open: '投票', count: '计票' } };`,
    );
    const en = dictionary(
      'en',
      `export const en: Words = { seal: 'Seal', stages: { open: 'Vote' }, 'more': '' };`,
    );
    expect(unequalDictionaries([zh, en])).toEqual([
      'web/words/ballot/zh.ts: "stages.count" is missing in web/words/ballot/en.ts',
      'web/words/ballot/en.ts: "more" is missing in web/words/ballot/zh.ts',
    ]);
    expect(unequalDictionaries([zh])).toEqual([
      'web/words/ballot/zh.ts: there is no web/words/ballot/en.ts',
    ]);
    expect(unequalDictionaries([zh, dictionary('en', zh.text)])).toEqual([]);
  });

  test('has words for every code of a failure', () => {
    const codes = sourceOf(
      'shared/ballot/problems.ts',
      `export const BALLOT_PROBLEMS = { 'no-ballot': 404, 'box-sealed': 409 } as const satisfies Problems;`,
    );
    const zh = dictionary(
      'zh',
      `export const zh = { problems: { 'no-ballot': () => '没有这次表决' }, 'box-sealed': '' };`,
    );
    expect(problemsWithoutWords([codes, zh])).toEqual([
      'shared/ballot/problems.ts: "box-sealed" has no words in web/words',
    ]);
  });
});
