import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en as helpEn } from '../../web/words/help/en.ts';
import { zh as helpZh } from '../../web/words/help/zh.ts';
import { en as voteEn } from '../../web/words/ballot/vote/en.ts';
import { zh as voteZh } from '../../web/words/ballot/vote/zh.ts';
import { KEPT, LIMITED } from '../../web/words/ballot/trust/points.ts';
import { trust } from '../../web/words/ballot/trust/en.ts';

/** The points of a list under a heading of the README. */
function pointsUnder(heading: string): readonly string[] {
  const [, after = ''] = readFileSync('README.md', 'utf8').split(`### ${heading}\n`);
  const [section = ''] = after.split(/^#/m);
  return section
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2));
}

describe('what is and what is not protected', () => {
  test.each([
    ['Chinese', voteZh, helpZh],
    ['English', voteEn, helpEn],
  ])('is the same for deputies and in the help in %s', (_language, vote, help) => {
    const points = (id: string) => help.parts.deputies.topics.find((one) => one.id === id)?.points;
    expect(vote.protection.kept).toHaveLength(KEPT.length);
    expect(vote.protection.limited).toHaveLength(LIMITED.length);
    expect(points('trust')).toEqual(vote.protection.kept);
    expect(points('not-protected')).toEqual(vote.protection.limited);
  });

  test('is the same in the README, which says no more and no less', () => {
    const kept = pointsUnder('Protected');
    const limited = pointsUnder('Not protected');
    expect(kept).toHaveLength(KEPT.length);
    expect(limited).toHaveLength(LIMITED.length);
    for (const [at, id] of KEPT.entries())
      expect(kept[at]?.startsWith(trust.kept[id]), id).toBe(true);
    for (const [at, id] of LIMITED.entries())
      expect(limited[at]?.startsWith(trust.limited[id]), id).toBe(true);
  });
});
