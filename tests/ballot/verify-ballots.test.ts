import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle, type Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { sha256, utf8 } from '../../shared/ballot/protocol/bytes.ts';
import { newCountKey } from '../../shared/ballot/protocol/count-key.ts';
import { byPaper } from '../../shared/ballot/protocol/trees.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import {
  changed,
  codesOf,
  everybodyVotes,
  flipped,
  publish,
  published,
} from '../support/bundles.ts';
import { ballotOf, makePaper, openHall, type Cast, type Hall } from '../support/halls.ts';

let hall: Hall;
let bundle: Bundle;

beforeAll(async () => {
  hall = await openHall({ disclosure: 'ballots' });
  await everybodyVotes(hall);
  bundle = await publish(hall);
});

function first(): Cast {
  const found = hall.box.toSorted(byPaper)[0];
  if (found === undefined) throw new Error('the box is empty');
  return found;
}

/** The codes when the server seals this in the place of the first ballot. */
async function whenBoxed(other: Partial<Cast>): Promise<string[]> {
  return codesOf(await publish(boxedFirst(other)));
}

function boxedFirst(other: Partial<Cast>): Hall {
  return { ...hall, box: changed(hall.box.toSorted(byPaper), 0, (one) => ({ ...one, ...other })) };
}

async function bodyAltered(
  change: (text: string) => string,
): Promise<Pick<Cast, 'body' | 'ballot'>> {
  const body = utf8(change(new TextDecoder().decode(first().body)));
  return { body, ballot: await sha256(body) };
}

describe('ballot-altered', () => {
  it('is a body that is not the one whose hash lies in the box', async () => {
    const bodies = changed(bundle.bodies ?? [], 2, (body) => body && flipped(body));
    expect(await codesOf({ ...bundle, bodies })).toContain('ballot-altered');
    const swapped = changed(bundle.bodies ?? [], 0, () => bundle.bodies?.[1]);
    expect(await codesOf({ ...bundle, bodies: swapped })).toContain('ballot-altered');
  });

  it('is bodies in another order than the box', async () => {
    expect(await codesOf({ ...bundle, bodies: bundle.bodies?.toReversed() })).toEqual([
      'ballot-altered',
    ]);
  });

  it('is choices altered in the box itself, for which the ballot key did not sign', async () => {
    const paper = await makePaper(hall);
    const forged = await ballotOf(
      hall,
      { ...paper, key: first().key, signature: first().signature },
      new Uint8Array(hall.round.choicesLength),
    );
    expect(await whenBoxed({ body: forged.body, ballot: forged.ballot })).toEqual([
      'ballot-altered',
    ]);
  });

  it('is a body with another key or another signature of the issuer than the box', async () => {
    const stranger = await ballotOf(
      hall,
      await makePaper(hall),
      new Uint8Array(hall.round.choicesLength),
    );
    const { body, ballot } = stranger;
    const { findings } = await verify(await published(boxedFirst({ body, ballot })));
    expect(findings.map(({ code, detail }) => `${code}: ${detail}`)).toEqual([
      'ballot-altered: bodies[0]: its key is not the one in the box',
      "ballot-altered: bodies[0]: its issuer's signature is not the one in the box",
    ]);
  });

  it('is a body in another form, although its hash lies in the box', async () => {
    expect(await whenBoxed(await bodyAltered((text) => text.replace('{', '{ ')))).toContain(
      'ballot-altered',
    );
    expect(await whenBoxed(await bodyAltered((text) => text.slice(0, -2)))).toContain(
      'ballot-altered',
    );
  });

  it('is a body too few or too many, which the sums show', async () => {
    expect(await codesOf({ ...bundle, bodies: bundle.bodies?.slice(1) })).toEqual([
      'figures-do-not-add-up',
      'ballot-altered',
      'recount-differs',
    ]);
  });
});

describe('recount-differs', () => {
  it('is a count key that is not the one of the round', async () => {
    const { scalar } = await newCountKey();
    expect(await codesOf({ ...bundle, countPrivateKey: scalar })).toEqual(['recount-differs']);
    expect(await codesOf({ ...bundle, countPrivateKey: new Uint8Array(32) })).toEqual([
      'recount-differs',
    ]);
  });

  it('is a figure that the opened ballots do not give, even where all sums hold', async () => {
    const moved = await publish(hall, {
      tally: (tally) => ({
        ...tally,
        results: changed(tally.results, 2, (one) => ({ ...one, against: 4, abstain: 1 })),
      }),
    });
    const { findings } = await verify(writeBundle(moved));
    expect(findings).toEqual([
      {
        code: 'recount-differs',
        detail: 'against of A03 is published as 4, counted again 5',
      },
      {
        code: 'recount-differs',
        detail: 'abstain of A03 is published as 1, counted again 0',
      },
    ]);
  });

  it('is another number of blank or invalid ballots', async () => {
    expect(
      await codesOf(await publish(hall, { tally: (tally) => ({ ...tally, blank: 1 }) })),
    ).toEqual(['recount-differs']);
  });

  it('is an outcome that was declared for other votes', async () => {
    const other = await publish(hall, { tally: (tally) => ({ ...tally, vacant: 1 }) });
    expect(await codesOf(other)).toEqual(['outcome-not-by-rules', 'recount-differs']);
  });
});

describe('what a published ballot may be', () => {
  it('is what does not open: an invalid ballot that was counted as returned', async () => {
    const paper = await makePaper(hall);
    const made = await ballotOf(hall, paper, new Uint8Array(hall.round.choicesLength));
    const box = changed(hall.box, 0, () => made);
    expect(await codesOf(await publish({ ...hall, box }))).toEqual([]);
  });
});
