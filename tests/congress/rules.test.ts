import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODE_ALPHABET,
  printedCode,
  readCardText,
  toCodeLetters,
} from '../../shared/congress/card-text.ts';
import { sessionLifecycle } from '../../shared/congress/lifecycle.ts';
import { checkedEntry, finds, importDiff, sameEntry } from '../../shared/congress/rules.ts';
import { mayAct, reasonsAgainst } from '../../shared/lifecycle.ts';
import { ok } from '../../shared/result.ts';

const SECRET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_';
const ENTRY = {
  number: '1',
  name: '王一',
  delegation: '第一代表团',
  sex: 'female',
  trade: '教师',
  phone: '',
} as const;

describe('what stands on a card', () => {
  test('is read from the link, from what is in it, and from the code', () => {
    const link = { handle: 'A0B1', purpose: 'link', secret: SECRET };
    expect(readCardText(`https://hall.local/vote#card=A0B1${SECRET}&key=xyz`)).toEqual(link);
    expect(readCardText(`A0B1${SECRET}`)).toEqual(link);
    expect(readCardText('A0B1-2345-6789')).toEqual({
      handle: 'A0B1',
      purpose: 'code',
      secret: '23456789',
    });
  });

  test('is nothing when letters are missing, too many or of no code', () => {
    for (const text of ['', 'A0B1', 'A0B1-2345-678', 'A0B1-2345-67899', 'A0B1-2345-678U', '你好'])
      expect(readCardText(text)).toBeUndefined();
  });

  test('survives any mixture of case, hyphens, blanks and letters that look alike', () => {
    const letter = fc.constantFrom(...Array.from(CODE_ALPHABET));
    const code = fc.string({ unit: letter, minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(code, fc.infiniteStream(fc.nat(3)), (typed, choices) => {
        const spoilt = Array.from(typed, (one) => {
          const choice = choices.next().value;
          const alike = one === '0' ? 'o' : one === '1' ? 'iIlL'.charAt(choice) : one.toLowerCase();
          return choice % 2 === 0 ? `${alike}-` : ` ${one}`;
        }).join('');
        expect(readCardText(spoilt)).toEqual({
          handle: typed.slice(0, 4),
          purpose: 'code',
          secret: typed.slice(4),
        });
      }),
    );
  });

  test('is written in five bits a letter', () => {
    expect(toCodeLetters(Uint8Array.of(0, 0, 0, 0, 0), 8)).toBe('00000000');
    expect(toCodeLetters(Uint8Array.of(255, 255, 255, 255, 255), 8)).toBe('ZZZZZZZZ');
    expect(
      toCodeLetters(
        Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000),
        8,
      ),
    ).toBe('12345678');
    expect(printedCode('A0B1', '12345678')).toBe('A0B1-1234-5678');
  });
});

describe('typing a name at the desk', () => {
  const deputy = { number: '007', name: '阿依古丽·买买提', delegation: '第一代表团' };
  test.each([
    '阿依',
    '买买提',
    '古丽买',
    '阿依古丽·买',
    ' 古 丽',
    '007',
    '00',
    '7',
    '００７',
    '第一',
  ])('%s finds the deputy', (typed) => expect(finds(typed, deputy)).toBe(true));
  test.each(['李', '07', '8', '买提依', '第二'])('%s does not', (typed) =>
    expect(finds(typed, deputy)).toBe(false),
  );
});

describe('an entry of the roll', () => {
  test('is tidied before it is compared and stored', () => {
    const composed = checkedEntry({ ...ENTRY, name: ' Jose\u{301} ', number: ' 1\t' });
    expect(composed).toEqual(ok({ ...ENTRY, name: 'José' }));
  });

  test.each(['name', 'delegation', 'trade', 'phone'] as const)(
    'differs when its %s does',
    (field) => {
      expect(sameEntry(ENTRY, { ...ENTRY })).toBe(true);
      expect(sameEntry(ENTRY, { ...ENTRY, [field]: '别的' })).toBe(false);
    },
  );

  test('is unchanged by an import of the roll itself, whatever is on it', () => {
    const entries = fc.uniqueArray(
      fc.record({
        number: fc.stringMatching(/^[1-9]{1,6}$/),
        name: fc.stringMatching(/^[a-z王李]{1,10}$/),
        delegation: fc.constantFrom('', '第一代表团'),
        sex: fc.constantFrom(null, 'female' as const, 'male' as const),
        trade: fc.stringMatching(/^[a-z]{0,5}$/),
        phone: fc.stringMatching(/^[0-9]{0,11}$/),
      }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(entries, entries, (roll, sheet) => {
        const rows = (list: typeof roll) =>
          list.map((entry, at) => ({ row: at + 2, entry, errors: [] }));
        expect(importDiff(roll, rows(roll)).every(({ change }) => change === 'unchanged')).toBe(
          true,
        );
        const diff = importDiff(roll, rows(sheet));
        const count = (change: string) => diff.filter((row) => row.change === change).length;
        expect(count('refused')).toBe(0);
        expect(count('added') + count('changed') + count('unchanged')).toBe(sheet.length);
        expect(count('removed') + count('changed') + count('unchanged')).toBe(roll.length);
      }),
    );
  });
});

describe('a session of the congress', () => {
  const free = { sitting: null, roundUnderWay: false };
  test('is opened and closed by secretariat or chair, and by nobody else', () => {
    expect(mayAct(sessionLifecycle, 'open', 'planned', ['chair'], free)).toEqual(
      ok({ to: 'sitting', done: false }),
    );
    expect(mayAct(sessionLifecycle, 'close', 'sitting', ['secretariat'], free)).toEqual(
      ok({ to: 'closed', done: false }),
    );
    expect(
      mayAct(sessionLifecycle, 'open', 'planned', ['desk', 'administrator'], free),
    ).toMatchObject({ failure: { code: 'not-allowed-for-role' } });
  });

  test('says every reason why not', () => {
    const busy = { sitting: '第一次会议', roundUnderWay: true };
    expect(reasonsAgainst(sessionLifecycle, 'open', 'planned', [], busy)).toEqual([
      { code: 'not-allowed-for-role', facts: { act: 'open' } },
      { code: 'another-session-sits', facts: { title: '第一次会议' } },
    ]);
    expect(reasonsAgainst(sessionLifecycle, 'close', 'sitting', ['chair'], busy)).toEqual([
      { code: 'round-under-way', facts: {} },
    ]);
    expect(reasonsAgainst(sessionLifecycle, 'close', 'planned', ['chair'], free)).toEqual([
      { code: 'wrong-state', facts: { act: 'close', state: 'planned' } },
    ]);
  });
});
