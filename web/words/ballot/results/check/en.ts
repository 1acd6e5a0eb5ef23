import { findings } from './findings-en.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Check it yourself',
  deck: 'You need not believe us. The check runs in your own browser and, once the file is here, without the network.',
  round: 'Round to check',
  start: 'Check this result',
  again: 'Check again',
  fetching: 'Fetching the public bundle',
  stages: {
    issued: 'Checking the signatures for papers',
    papers: 'Checking the papers',
    countersignatures: 'Checking the scrutineers’ signatures',
    ballots: 'Counting every ballot again',
  },
  stopped: 'Stopped; nothing was concluded.',

  missing: 'Papers missing',
  margin: 'Closest margin',
  missingNone:
    'Every paper issued is accounted for: in the box or returned unused. There is no room for one more.',
  missingLess: (missing) =>
    `Up to ${missing} ballots could have been put in by whoever held the issuer key. That is less than the margin and cannot change who was chosen.`,
  missingEnough: (missing) =>
    `Up to ${missing} ballots could have been put in by whoever held the issuer key. That is not less than the margin: the bundle alone cannot prove the last one chosen.`,
  missingNobody: (missing) =>
    `Up to ${missing} ballots could have been put in by whoever held the issuer key. Nobody was chosen in this round.`,

  sound: (points, seconds) => `${points} points checked, all of them hold; ${seconds} seconds`,
  unsound: 'Something is wrong; see the points marked in red',
  states: { holds: 'holds', found: 'something is wrong', skipped: 'not checked' },
  foundHere: 'What was found:',
  notReached: 'What is wrong above leaves this without a check.',
  points: {
    form: 'The file is complete',
    shown: 'This page says what the bundle says',
    records: 'The records are unchanged',
    roll: 'One paper each, signed for by name',
    papers: 'No paper twice, none too many',
    box: 'The sealed box is untouched',
    figures: 'The figures add up',
    outcome: 'Ranks and chosen follow from the rules',
    scrutineers: 'The scrutineers’ signatures',
    recount: 'A recount of every ballot',
    own: 'Your own ballot',
  },
  holds: {
    form: 'Everything is there and in the right form.',
    shown: (rows) =>
      `Votes of ${rows} projects, all totals and the box code are those on this page.`,
    records: (records) =>
      `The signatures of ${records} records hold (round, opening, seal, tally), and they belong together.`,
    roll: ({ present, issued, signatures }) =>
      `${present} on the roll, ${issued} papers issued, all ${signatures} signatures for them hold, and nobody has two.`,
    papers: ({ signatures, shown, issued }) =>
      `${signatures} papers carry the issuer’s signature and all differ; ${shown} were ever shown, no more than the ${issued} issued.`,
    box: (returned) =>
      `The box code computed again from ${returned} ballots is that of the seal; in the hall these 16 characters were read out:`,
    figures: ({ issued, replaced, returned, unused, missing, rows, valid }) =>
      `Issued ${issued} + replaced ${replaced} = returned ${returned} + unused ${unused} + missing ${missing}; each of ${rows} rows sums to ${valid}.`,
    outcome: ({ rows, elected }) =>
      `${rows} projects ranked again by the signed rules: the same ${elected} are chosen.`,
    scrutineers: (signatures) =>
      `${signatures} scrutineers signed the seal and the tally, and the signatures hold.`,
    recount: (ballots) =>
      `${ballots} ballots were opened and counted one by one: exactly the published votes.`,
    receipts: (honoured, shown) =>
      `Of ${shown} receipts, ${honoured} have their ballot in the box, byte for byte. `,
    own: (onRoll, vias) =>
      vias.length === 0
        ? `${onRoll}; no paper was taken in your name.`
        : `${onRoll}; papers in your name: ${vias.join(', ')}.`,
  },
  onRoll: { yes: 'You are on the roll', no: 'You are not on the roll' },
  vias: {
    device: 'your own device',
    kiosk: 'a tablet in the hall',
    paper: 'on paper',
    replacement: 'replaced at the desk',
  },
  notRecounted:
    'This round publishes totals, not every ballot, so nothing was counted again. The scrutineers confirmed the totals.',
  notCountersigned:
    'The scrutineers confirmed the count by name and account, and signed on paper; the bundle has no electronic signatures of theirs, so there is nothing to check here.',
  nothingHeld: 'The file holds neither receipt nor name; there is nothing to check.',
  details: (count) => `Technical details: ${count}`,
  ended: ({ papers, size, time }) => `${papers} ballots, ${size} kB, checked at ${time}.`,
  findings,

  heldTitle: 'I am a deputy: check my own ballot',
  heldHint:
    'Drop the held.json that the voting page saved here, or choose it below. It is read on this device only and never sent.',
  heldChoose: 'Choose held.json',

  limitsTitle: 'What a check cannot say',
  limits: [
    'It cannot show who voted how. Ballots are published without names, in an order that has nothing to do with when they were cast.',
    'It cannot show whether somebody looked over a shoulder, or asked for proof of a vote.',
    'If this device has been tampered with, the check may be wrong too. Use another.',
    'If a site showed different people different pages, only the box code read out in the hall would reveal it.',
  ],

  problems: {
    'held-not-json': () =>
      'This file cannot be read as the held.json of the voting page. Please choose another.',
    'no-such-round': () => 'The server does not know this round. Please reload the page.',
    'round-void': () => 'This round is void and has no bundle.',
  },
};
