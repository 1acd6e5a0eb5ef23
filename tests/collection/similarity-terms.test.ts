import { describe, expect, test } from 'vitest';
import { isPlace, placesOf, proposalTerms, termsOf } from '../../shared/collection/terms.ts';

describe('the terms of a text', () => {
  test('are its words, and pairs of characters where words are cut to single ones', () => {
    expect([...termsOf('居民飞线充电')]).toEqual(['民飞', '飞线', '充电', '线充']);
  });

  test('are the same for full width, capital and compatibility characters', () => {
    expect([...termsOf('安装ＡＥＤ')]).toEqual([...termsOf('安装aed')]);
    expect(termsOf('安装AED')).toContain('aed');
  });

  test('hold no number, however it is written, and nothing that everybody says', () => {
    expect([...termsOf('建议 300 ３００ 12345')]).toEqual([]);
    expect([...termsOf('希望有关部门尽快解决这个问题，我们谢谢你们！')]).toEqual([]);
  });

  test('join no characters over a comma or a line end', () => {
    expect(termsOf('修桥，铺路\n种树')).not.toContain('桥铺');
    expect(termsOf('修桥，铺路\n种树')).not.toContain('路种');
  });

  test('of nothing are none', () => {
    expect([...termsOf('')]).toEqual([]);
    expect([...termsOf('，。！ \n')]).toEqual([]);
  });
});

describe('the places of a text', () => {
  test.each([
    ['建议在翠竹苑门口装灯', ['翠竹苑']],
    ['城东街道解放路到红星小学', ['城东街道', '解放路', '红星小学']],
    ['在李庄修路', ['李庄']],
    ['和平社区的老人', ['和平社区']],
    ['晚上出门太黑', []],
  ])('%s', (text, places) => {
    expect([...placesOf(text)]).toEqual(places);
  });
});

describe('the terms of a proposal', () => {
  const proposal = {
    name: '翠竹苑充电棚',
    reason: '飞线',
    content: '建 30 个端口',
    town: '城东 街道',
    village: '大院子',
    site: '东门',
  };

  test('tell places from words, and take a chosen place whatever it is called', () => {
    expect(proposalTerms(proposal).filter(isPlace)).toEqual(['@城东街道', '@大院子', '@翠竹苑']);
    expect(proposalTerms(proposal)).toContain('东门');
  });

  test('hold no blank, so that they can be stored side by side', () => {
    const terms = proposalTerms({ ...proposal, content: 'a b　c @here\u00A0x\tlamp  post' });
    expect(terms.join(' ').split(' ')).toEqual(terms);
  });

  test('are not more than 200', () => {
    const long = Array.from(
      { length: 900 },
      (_, at) => `word${String.fromCodePoint(97 + (at % 26), 97 + (Math.floor(at / 26) % 26))}`,
    ).join(' ');
    expect(proposalTerms({ ...proposal, content: long })).toHaveLength(200);
  });
});
