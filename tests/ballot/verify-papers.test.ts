import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { paperHash } from '../../shared/ballot/protocol/messages.ts';
import { newIssuerKey } from '../../server/ballot/issuer.ts';
import { changed, codesOf, everybodyVotes, flipped, publish } from '../support/bundles.ts';
import { cast, issue, makePaper, openHall, type Hall, type Paper } from '../support/halls.ts';

let hall: Hall;
let bundle: Bundle;

/** Seven deputies vote, the eighth returns the paper unused, the ninth takes one and keeps it. */
beforeAll(async () => {
  hall = await openHall({ deputies: 9 });
  await everybodyVotes({ ...hall, devices: hall.devices.slice(0, 7) });
  hall.unused.push(await issue(hall, 7));
  await issue(hall, 8);
  bundle = await publish(hall);
});

function json({ key, signature }: Paper): { key: string; signature: string } {
  return { key: toBase64url(key), signature: toBase64url(signature) };
}

describe('paper-signature', () => {
  it('is none where one paper is unused and one missing', async () => {
    expect(await codesOf(bundle)).toEqual([]);
  });

  it('is a paper of the box or of the unused whose signature was altered', async () => {
    const box = changed(
      bundle.box,
      0,
      (one) => one && { ...one, signature: flipped(one.signature) },
    );
    expect(await codesOf({ ...bundle, box })).toEqual(['paper-signature']);
    const unused = bundle.unused.map((one) => one && { ...one, signature: flipped(one.signature) });
    expect(await codesOf({ ...bundle, unused })).toEqual(['paper-signature']);
  });

  it('is a deputy singled out by an issuer key of its own', async () => {
    const box = [...hall.box];
    await cast({ ...hall, box }, await makePaper(hall, await newIssuerKey()));
    expect(await codesOf(await publish({ ...hall, box }))).toEqual(['paper-signature']);
  });

  it('is a paper of a foreign round, even of one with the same issuer', async () => {
    const foreign = await openHall({ round: { issuer: hall.issuer.issuer } });
    const paper = await makePaper(foreign, hall.issuer);
    const box = [...hall.box];
    await cast({ ...hall, box }, { ...paper, paper: await paperHash(hall.R, paper.key) });
    expect(await codesOf(await publish({ ...hall, box }))).toEqual(['paper-signature']);
  });

  it('is every paper under an issuer key that is none', async () => {
    const n = toBase64url(new Uint8Array(256).fill(0x80));
    const broken = await openHall({ round: { issuer: { ...hall.round.issuer, n } } });
    const box = hall.box.map((one) => ({ ...one }));
    expect(await codesOf(await publish({ ...broken, box }))).toContain('paper-signature');
  });
});

describe('paper-twice', () => {
  it('is a paper twice in the box, twice among the unused, or in both', async () => {
    const [first] = hall.box;
    const [unused] = hall.unused;
    if (first === undefined || unused === undefined) throw new Error('papers came back');
    const twiceCast = await publish({ ...hall, box: [...hall.box, first] });
    expect(await codesOf(twiceCast)).toEqual(['paper-twice', 'box-order']);
    const twiceUnused = await publish({ ...hall, unused: [unused, unused] });
    expect(await codesOf(twiceUnused)).toEqual(['paper-twice', 'unused-root']);
    const box = [...hall.box];
    await cast({ ...hall, box }, unused);
    expect(await codesOf(await publish({ ...hall, box }))).toEqual(['paper-twice']);
  });
});

describe('box-order and box-root', () => {
  it('is a box in another order, although nothing in it was changed', async () => {
    const box = bundle.box.toReversed();
    expect(await codesOf({ ...bundle, box })).toEqual(['box-order']);
  });

  it('is a ballot changed after sealing', async () => {
    const box = changed(bundle.box, 3, (one) => one && { ...one, ballot: flipped(one.ballot) });
    expect(await codesOf({ ...bundle, box })).toEqual(['box-root']);
  });

  it('is a ballot dropped after sealing, or one put in', async () => {
    expect(await codesOf({ ...bundle, box: bundle.box.slice(1) })).toEqual([
      'box-root',
      'figures-do-not-add-up',
    ]);
    const box = [...hall.box];
    await cast({ ...hall, box }, await makePaper(hall));
    const stuffed = await publish({ ...hall, box });
    expect(await codesOf({ ...bundle, box: stuffed.box })).toEqual([
      'box-root',
      'figures-do-not-add-up',
    ]);
  });
});

describe('unused-root', () => {
  it('is an unused paper dropped or put in after the tally, or another order', async () => {
    expect(await codesOf({ ...bundle, unused: [] })).toEqual([
      'unused-root',
      'figures-do-not-add-up',
    ]);
    const more = await publish({ ...hall, unused: [...hall.unused, await makePaper(hall)] });
    expect(await codesOf({ ...bundle, unused: more.unused })).toEqual([
      'unused-root',
      'figures-do-not-add-up',
    ]);
    expect(await codesOf({ ...more, unused: more.unused.toReversed() })).toEqual(['unused-root']);
  });
});

describe('too-many-papers', () => {
  it('is not yet a stuffed ballot in the place of a missing one, which missing warns of', async () => {
    const box = [...hall.box];
    await cast({ ...hall, box }, await makePaper(hall));
    expect(await codesOf(await publish({ ...hall, box }))).toEqual([]);
  });

  it('is one stuffed ballot more than papers are missing', async () => {
    const box = [...hall.box];
    await cast({ ...hall, box }, await makePaper(hall));
    await cast({ ...hall, box }, await makePaper(hall));
    expect(await codesOf(await publish({ ...hall, box }))).toEqual([
      'too-many-papers',
      'figures-do-not-add-up',
    ]);
  });

  it('is a stuffed ballot in the place of a paper that its holder still has', async () => {
    const box = [...hall.box];
    await cast({ ...hall, box }, await makePaper(hall));
    const stuffed = await publish({ ...hall, box });
    const kept = await makePaper(hall);
    expect(await codesOf(stuffed, { papers: [json(kept)] })).toEqual(['too-many-papers']);
    expect(await codesOf(bundle, { papers: [json(kept)] })).toEqual([]);
  });

  it('is not a held paper that lies in the box already, is held twice or was never signed', async () => {
    const box = [...hall.box];
    const stuffed = await makePaper(hall);
    await cast({ ...hall, box }, stuffed);
    const full = await publish({ ...hall, box });
    const forged = { ...(await makePaper(hall)), signature: stuffed.signature };
    const papers = [json(stuffed), json(stuffed), json(forged)];
    expect(await codesOf(full, { papers })).toEqual([]);
  });

  it('allows one paper more for each replacement', async () => {
    const replaced = { ...hall, issued: [...hall.issued], box: [...hall.box] };
    await cast(replaced, await issue(replaced, 8, 'replacement'));
    await cast(replaced, await makePaper(hall));
    expect(await codesOf(await publish(replaced))).toEqual([]);
    await cast(replaced, await makePaper(hall));
    expect(await codesOf(await publish(replaced))).toEqual([
      'too-many-papers',
      'figures-do-not-add-up',
      // Ten returned of nine issued: such a round is void, and has no bundle.
      'outcome-not-by-rules',
    ]);
  });
});
