import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { blindSign } from '../../server/ballot/issuer.ts';
import { issuerKey } from '../../shared/ballot/protocol/blind.ts';
import { castBodyLength, readCastBody, readUnusedBody } from '../../shared/ballot/protocol/body.ts';
import { knownBase64url, sha256, toHex, utf8 } from '../../shared/ballot/protocol/bytes.ts';
import { deviceLifecycle } from '../../shared/ballot/protocol/device-lifecycle.ts';
import {
  checkReceipt,
  fillBallot,
  finishPaper,
  issueRequest,
  prepare,
  unusedRequest,
} from '../../shared/ballot/protocol/device.ts';
import { issueMessage } from '../../shared/ballot/protocol/messages.ts';
import { checkBallot, isPaper } from '../../shared/ballot/protocol/papers.ts';
import { countKeyPair, openSealed } from '../../shared/ballot/protocol/count-key.ts';
import {
  newSigningKeys,
  publicKeyBytes,
  verifySignature,
} from '../../shared/ballot/protocol/signatures.ts';
import { readChoices } from '../../shared/ballot/choices.ts';
import { MARKS } from '../../shared/ballot/model.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { chance, good, hall, receiptFor, takePaper, type Hall } from './protocol-hall.ts';

let county: Hall;
let issuer: CryptoKey;

beforeAll(async () => {
  county = await hall();
  issuer = await issuerKey(county.payload.issuer);
});

const recordKeys = () => ({ keys: [county.recordKey] });

describe('a deputy votes', () => {
  it('from the paper to the receipt, and the count reads what was marked', async () => {
    const deviceKeys = await newSigningKeys();
    const prepared = await prepare(county.R, county.payload.issuer, chance);
    const request = await issueRequest(prepared, '代表-007', deviceKeys.privateKey);

    // The server: the name signed for exactly this value.
    const message = await issueMessage(county.R, '代表-007', knownBase64url(request.blinded));
    const deviceKey = await publicKeyBytes(deviceKeys.publicKey);
    const signature = knownBase64url(request.deviceSignature);
    expect(await verifySignature(deviceKey, message, signature)).toBe(true);
    const other = await issueMessage(county.R, '代表-008', knownBase64url(request.blinded));
    expect(await verifySignature(deviceKey, other, signature)).toBe(false);
    const answer = good(blindSign(county.issuerKey, knownBase64url(request.blinded)));

    const issued = good(await finishPaper(prepared, county.payload.issuer, answer));
    const filled = await fillBallot(issued, county.payload, { A03: 'for', A11: 'against' });

    // The box: form, paper, ballot signature.
    expect(filled.body.length).toBe(castBodyLength(county.payload.choicesLength));
    const ballot = good(readCastBody(filled.body, county.payload.choicesLength));
    expect((await checkBallot(county.R, issuer, ballot)).ok).toBe(true);
    expect(filled.ballot).toEqual(await sha256(filled.body));

    const receipt = await receiptFor(county, filled);
    const received = good(await checkReceipt({ ...filled, state: 'sent' }, receipt, recordKeys()));
    expect(received).toMatchObject({ state: 'received', receipt });

    // The count.
    const keys = await countKeyPair(
      county.countKey.scalar,
      knownBase64url(county.payload.countKey),
    );
    if (keys === undefined) throw new Error('the count key does not fit');
    const plaintext = await openSealed(keys, county.R, ballot.key, ballot.sealed);
    const codes = county.payload.candidates.map(({ code }) => code);
    const choices = readChoices(codes, MARKS, plaintext ?? utf8(''));
    expect(choices).toEqual({ A03: 'for', A11: 'against' });
  });

  it('with a paper message and paper hash exactly as written down', async () => {
    const keys = await newSigningKeys();
    const prepared = await prepare(county.R, county.payload.issuer, chance, keys);
    expect(prepared.key).toEqual(await publicKeyBytes(keys.publicKey));
    const issued = good(
      await finishPaper(
        prepared,
        county.payload.issuer,
        good(blindSign(county.issuerKey, prepared.blinded)),
      ),
    );
    const filled = await fillBallot(issued, county.payload, {});
    const message = Buffer.concat([
      Buffer.from('piaojue/1/paper\0', 'ascii'),
      county.R,
      prepared.key,
    ]);
    expect(toHex(filled.paper)).toBe(createHash('sha256').update(message).digest('hex'));
    const verified = await crypto.subtle.verify(
      { name: 'RSA-PSS', saltLength: 48 },
      issuer,
      issued.signature,
      message,
    );
    expect(verified).toBe(true);
  });

  it('with keys that cannot be taken off the device', async () => {
    const { keys } = await prepare(county.R, county.payload.issuer, chance);
    expect(keys.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', keys.privateKey)).rejects.toThrow(
      'not extractable',
    );
  });

  it('and keeps with a filled paper neither the private key nor the blinding secret, with a receipt not the marks', async () => {
    const filled = await fillBallot(await takePaper(county), county.payload, { A01: 'for' });
    expect(Object.keys(filled).toSorted()).toEqual([
      'R',
      'ballot',
      'blinded',
      'body',
      'key',
      'paper',
      'signature',
      'state',
    ]);
    const received = good(
      await checkReceipt(filled, await receiptFor(county, filled), recordKeys()),
    );
    expect(Object.keys(received).toSorted()).toEqual([
      'R',
      'blinded',
      'key',
      'receipt',
      'signature',
      'state',
    ]);
  });

  it('and every ballot of the round is as long as every other, whatever is marked', async () => {
    const everything = Object.fromEntries(
      county.payload.candidates.map(({ code }) => [code, 'against' as const]),
    );
    const lengths = new Set<number>();
    for (const choices of [{}, { A01: 'for' as const }, everything])
      lengths.add((await fillBallot(await takePaper(county), county.payload, choices)).body.length);
    expect([...lengths]).toEqual([955]);
  });

  it('or returns the paper unused', async () => {
    const issued = await takePaper(county);
    const paper = good(readUnusedBody(unusedRequest(issued)));
    expect(await isPaper(county.R, issuer, paper)).toBe(true);
  });
});

describe('the life of a paper on its device', () => {
  it('goes forward through its states in this order', () => {
    const walk = ['prepare', 'issue', 'fill', 'send', 'receive', 'check'] as const;
    let state: (typeof deviceLifecycle)['states'][number] = deviceLifecycle.initial;
    const seen = [state];
    for (const act of walk) {
      state = good(mayAct(deviceLifecycle, act, state, ['deputy'], undefined)).to;
      seen.push(state);
    }
    expect(seen).toEqual(['none', 'prepared', 'issued', 'filled', 'sent', 'received', 'checked']);
  });

  it('sends the same bytes again, and does nothing twice that is done', () => {
    const again = mayAct(deviceLifecycle, 'send', 'sent', ['deputy'], undefined);
    expect(again).toEqual({ ok: true, value: { to: 'sent', done: false } });
    const filledAgain = mayAct(deviceLifecycle, 'fill', 'received', ['deputy'], undefined);
    expect(filledAgain).toEqual({ ok: true, value: { to: 'received', done: true } });
  });

  it.each([
    ['return', 'prepared'],
    ['return', 'received'],
    ['lose', 'received'],
    ['fill', 'prepared'],
    ['fill', 'returned'],
    ['send', 'issued'],
    ['prepare', 'lost'],
  ] as const)('does not let %s happen when it is %s', (act, state) => {
    expect(mayAct(deviceLifecycle, act, state, ['deputy'], undefined)).toMatchObject({
      failure: { code: 'wrong-state' },
    });
  });
});
