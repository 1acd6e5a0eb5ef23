import { expect, test } from 'vitest';
import { ACT_KINDS } from '../../shared/act-kinds.ts';
import { en } from '../../web/words/congress/en.ts';
import { zh } from '../../web/words/congress/zh.ts';

// That nothing writes a kind outside this list, the compiler holds.
test('every kind of act that can be written has words of its own in both languages', () => {
  for (const { kinds } of [zh.acts, en.acts]) {
    expect(Object.keys(kinds).toSorted()).toEqual(ACT_KINDS.toSorted());
    const said = Object.values(kinds);
    expect(said).not.toContain('');
    expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
  }
});
