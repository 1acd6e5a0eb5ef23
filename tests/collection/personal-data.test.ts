import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalDataIn } from '../../shared/collection/personal-data.ts';

/** What was found, as kind and text. */
function found(text: string): readonly string[] {
  return personalDataIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('personal data in a text', () => {
  test.each([
    ['请打13800001234找我', ['mobile 13800001234']],
    ['电话：138 0000 1234。', ['mobile 138 0000 1234']],
    ['手机１３８－００００－１２３４', ['mobile １３８－００００－１２３４']],
    ['+86 13800001234 或 15911112222', ['mobile +86 13800001234', 'mobile 15911112222']],
    ['座机 0571-88887777', ['landline 0571-88887777']],
    ['(010)66778899', ['landline (010)66778899']],
    ['联系电话：8888 7777', ['landline 8888 7777']],
    ['身份证11010519491231002X，谢谢', ['identity 11010519491231002X']],
    ['440524 18800101 0014 不在百年之内', []],
    ['身份证 110105 19491231 002x', ['identity 110105 19491231 002x']],
    ['卡号 6222 0212 3456 7890 128', ['bank-card 6222 0212 3456 7890 128']],
    ['两个：13800001234、0571-88887777', ['mobile 13800001234', 'landline 0571-88887777']],
  ])('in “%s” it finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '2026-09-01 至 2026-09-30，共 30 天',
    '总投资 12345678 元，其中财政 8000000 元',
    '投资 13,800,001,234 元',
    '惠及 138 户 0000 人',
    '统一热线 12345，火警 119',
    '编号 QX27-0388',
    // One digit changed: the check character does not fit.
    '110105194912310021',
    '110105199902310025',
    '6222021234567890120',
    // A mobile number within a longer one is none.
    '订单 99138000012345678',
    'ß 文字 İ 里没有号码',
  ])('in “%s” it finds nothing', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('every place lies within the text, in order and without overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom('13800001234', '0571-88887777', '11010519491231002X', '电话', ' ', '－'),
      fc.string({ maxLength: 5, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of personalDataIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
