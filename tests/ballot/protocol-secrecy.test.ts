import { expect, describe, it } from 'vitest';
import { blindSign, newIssuerKey } from '../../server/ballot/issuer.ts';
import { inverse, modulusOf, power, toNumber } from '../../shared/ballot/protocol/arithmetic.ts';
import { blind, finish } from '../../shared/ballot/protocol/blind.ts';
import { paperMessage } from '../../shared/ballot/protocol/messages.ts';
import { chance, signedNumber } from './protocol-hall.ts';

describe('secrecy', () => {
  it('leaves every pair of an issuance and a ballot equally possible', async () => {
    const key = await newIssuerKey();
    const { n, e } = modulusOf(key.issuer);
    const issuances: { blinded: bigint; answer: bigint }[] = [];
    const papers: { number: bigint; signature: bigint }[] = [];
    for (let deputy = 0; deputy < 6; deputy += 1) {
      const message = paperMessage(new Uint8Array(32), new Uint8Array(65).fill(deputy));
      const { blinded, secret } = await blind(key.issuer, message, chance);
      const answer = blindSign(key, blinded);
      if (!answer.ok) throw new Error(answer.failure.code);
      const signature = await finish(key.issuer, message, answer.value, secret);
      if (!signature.ok) throw new Error(signature.failure.code);
      issuances.push({ blinded: toNumber(blinded), answer: toNumber(answer.value) });
      const number = toNumber(signedNumber(key.issuer, signature.value));
      papers.push({ number, signature: toNumber(signature.value) });
    }
    let explained = 0;
    for (const { blinded, answer } of issuances)
      for (const { number, signature } of papers) {
        // The one factor by which this paper could have been blinded to this value:
        const factor = (answer * (inverse(signature, n) ?? 0n)) % n;
        expect(factor > 0n && inverse(factor, n) !== undefined).toBe(true);
        // … does blind this paper to this value, and take this answer back to this signature.
        expect((number * power(factor, e, n)) % n).toBe(blinded);
        expect((answer * (inverse(factor, n) ?? 0n)) % n).toBe(signature);
        explained += 1;
      }
    expect(explained).toBe(36);
  });
});
