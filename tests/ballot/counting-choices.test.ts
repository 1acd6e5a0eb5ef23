import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesLength, writeChoices } from '../../shared/ballot/choices.ts';
import { KINDS } from '../../shared/ballot/kinds/kinds.ts';
import { MARKS, type Choices, type Mark } from '../../shared/ballot/model.ts';

const CODES = ['A01', '12', 'B'];
/** `{"choices":{"A01":"abstain","12":"abstain","B":"abstain"}}` */
const LENGTH = 58;

const { 'for-against-abstain': three, tick } = KINDS;

function plaintext(text: string, length = LENGTH): Uint8Array {
  return new TextEncoder().encode(text.padEnd(length, ' '));
}

describe('the sealed plaintext', () => {
  test('is as long as every candidate abstained', () => {
    expect(choicesLength(CODES)).toBe(LENGTH);
    expect(choicesLength([])).toBe('{"choices":{}}'.length);
  });

  test('is compact JSON in the order of the candidates, filled up with spaces', () => {
    const bytes = writeChoices(CODES, { B: 'for', '12': 'against' });
    expect(new TextDecoder().decode(bytes)).toBe(
      '{"choices":{"12":"against","B":"for"}}                    ',
    );
  });

  test('is read back as it was written, whatever is marked', () => {
    const choices = fc.dictionary(fc.constantFrom(...CODES), fc.constantFrom<Mark>(...MARKS));
    fc.assert(
      fc.property(choices, (marked) => {
        const bytes = writeChoices(CODES, marked);
        expect(bytes.length).toBe(LENGTH);
        expect(three.read(CODES, bytes)).toEqual({ ...marked });
      }),
    );
  });

  test('may name the codes in any order', () => {
    const read = three.read(CODES, plaintext('{"choices":{"B":"for","A01":"abstain"}}'));
    expect(read).toEqual({ A01: 'abstain', B: 'for' } satisfies Choices);
  });

  test.each([
    ['an unknown code', '{"choices":{"C":"for"}}'],
    ['a code that every object has', '{"choices":{"constructor":"for"}}'],
    ['another value', '{"choices":{"B":"yes"}}'],
    ['an empty value', '{"choices":{"B":""}}'],
    ['a number', '{"choices":{"B":1}}'],
    ['a repeated code', '{"choices":{"B":"for","B":"for"}}'],
    ['another member', '{"choices":{"B":"for"},"x":1}'],
    ['a repeated member', '{"choices":{},"choices":{}}'],
    ['no member', '{}'],
    ['an escape', '{"choices":{"B":"\\u0066or"}}'],
    ['white space within', '{"choices": {"B":"for"}}'],
    ['a space before', ' {"choices":{"B":"for"}}'],
    ['a line end behind', '{"choices":{"B":"for"}}\n'],
    ['a byte order mark', '\uFEFF{"choices":{}}'],
    ['a comma too many', '{"choices":{"B":"for",}}'],
    ['a list', '{"choices":["B"]}'],
    ['nothing', ''],
  ])('with %s is an invalid ballot', (_what, text) => {
    const bytes = plaintext(text).slice(0, LENGTH);
    expect(three.read(CODES, bytes)).toBeUndefined();
  });

  test('of another length is an invalid ballot', () => {
    expect(three.read(CODES, plaintext('{"choices":{}}', LENGTH - 1))).toBeUndefined();
    expect(three.read(CODES, plaintext('{"choices":{}}', LENGTH + 1))).toBeUndefined();
    expect(three.read(CODES, plaintext('{"choices":{}}'))).toEqual({});
  });

  test('with bytes outside ASCII is an invalid ballot', () => {
    const bytes = plaintext('{"choices":{"B":"for"}}');
    bytes[LENGTH - 1] = 0xa0;
    expect(three.read(CODES, bytes)).toBeUndefined();
  });

  test('of ticks holds only "for"', () => {
    expect(tick.read(CODES, plaintext('{"choices":{"B":"for"}}'))).toEqual({ B: 'for' });
    expect(tick.read(CODES, plaintext('{"choices":{"B":"against"}}'))).toBeUndefined();
    expect(tick.read(CODES, plaintext('{"choices":{"B":"abstain"}}'))).toBeUndefined();
  });
});
