import { describe, expect, test } from 'vitest';
import { readCardLink } from '../../web/ballot/vote/card-link.ts';
import { missingRequirements } from '../../web/ballot/vote/requirements.ts';

const GOOD = { isSecureContext: true, crypto: { subtle: {} }, indexedDB: {}, BigInt };

describe('what a browser must have before a deputy votes in it', () => {
  test('nothing is missing in a browser of today at a secure address', () => {
    expect(missingRequirements(GOOD)).toEqual([]);
  });

  test('an insecure address is said first and alone, for everything else follows from it', () => {
    const insecure = { ...GOOD, isSecureContext: false, crypto: {}, indexedDB: undefined };
    expect(missingRequirements(insecure)).toEqual(['secure-address']);
  });

  test('missing cryptography, missing large numbers and missing storage are named', () => {
    expect(missingRequirements({ ...GOOD, crypto: undefined })).toEqual(['cryptography']);
    expect(missingRequirements({ ...GOOD, BigInt: undefined })).toEqual(['cryptography']);
    expect(missingRequirements({ ...GOOD, indexedDB: null })).toEqual(['storage']);
    expect(missingRequirements({ ...GOOD, crypto: {}, indexedDB: undefined })).toEqual([
      'cryptography',
      'storage',
    ]);
  });
});

describe('the link of a credential card', () => {
  test('carries the secret and the record key to trust', () => {
    expect(readCardLink('#card=7K3Mabc&key=thumb')).toEqual({
      card: '7K3Mabc',
      thumbprint: 'thumb',
    });
  });

  test('without a key, the card alone; without a card, nothing', () => {
    expect(readCardLink('#card=7K3Mabc')).toEqual({ card: '7K3Mabc', thumbprint: undefined });
    expect(readCardLink('#key=thumb')).toBeUndefined();
    expect(readCardLink('#card=')).toBeUndefined();
    expect(readCardLink('')).toBeUndefined();
  });
});
