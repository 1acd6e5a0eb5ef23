import type { Facts } from '../../../../shared/result.ts';
import type { Words } from './zh.ts';

const named = ({ name }: Facts): string => `“${String(name)}”`;
const size = (bytes: unknown): string => {
  const count = Number(bytes);
  return count >= 1_000_000
    ? `${(count / 1_000_000).toFixed(1)} MB`
    : `${Math.ceil(count / 1000)} kB`;
};

export const en: Words = {
  title: 'Offline check',
  name: 'Livelihood projects ballot · offline check',
  tagline: 'One file, no network',
  lede: 'Choose a public bundle, and this page checks signatures, papers, box, figures and ranks from the beginning on your own computer. It talks to no server; unplug the network first if you like, or copy it for somebody else.',

  offer: 'Public bundle',
  offerHint:
    'Drop the bundle-1.json that you saved under Downloads on the result page here, or choose it below. It is read on this device only.',
  choose: 'Choose a bundle',
  chooseOther: 'Check another',
  reading: (name) => `Reading ${name}`,
  checking: 'Checking',
  stages: {
    issued: 'Checking the signatures for papers',
    papers: 'Checking the papers',
    countersignatures: 'Checking the scrutineers’ signatures',
    ballots: 'Counting every ballot again',
  },
  stopped: 'Stopped; nothing was concluded.',

  verdict: {
    sound: 'This bundle is sound',
    unsound: 'This bundle is not sound',
  },
  soundMeans:
    'Records, roll, papers, box, figures and ranks agree with one another, and all signatures hold.',
  unsoundMeans:
    'It was altered, or was wrong from the beginning. The points marked in red say what was found.',
  compareFirst:
    'One step is yours: compare the codes below with those noted in the hall and printed on paper. Only then do you know that this is that very ballot.',

  which: 'Which ballot this is',
  file: 'File',
  ballot: 'Ballot',
  body: 'Body',
  session: 'Session',
  round: 'Round',
  roundNumber: (number) => `Round ${number}`,
  unknown: 'cannot be read',

  codes: 'To compare with elsewhere',
  codesDeck:
    'A forger could make another complete bundle, and nothing in it would look wrong. These codes tie it to the hall.',
  boxCode: 'Box code',
  boxCodeWhere:
    'Read out by the chief scrutineer at sealing, shown on the hall screen, printed on the tally report.',
  roundCode: 'Round code',
  roundCodeWhere:
    'On the hall screen before the papers are issued, and on every deputy’s voting page under what is protected.',
  recordKey: 'Check code of the cards',
  recordKeyWhere:
    'Printed as check code on every credential card, and shown as record key when the server starts.',
  fileHash: 'SHA-256 of the file',
  fileHashWhere: 'Two people whose lines are the same have the same file.',

  figures: 'The figures of the tally record',
  figuresDeck: 'Ranks and who is chosen were computed again by the signed rules.',
  figuresClaimed: 'This bundle is not sound; these are only the figures that it claims.',
  ruleLine: ({ seats = '', needed = '' }) => `${seats} to be chosen; ${needed} votes to pass.`,
  ruleMost: (seats) => `${seats} to be chosen, by most votes.`,

  limits: 'What a check cannot say',
  itself:
    'This page is a file too. If in doubt, fetch it from two places and compare their SHA-256, or build it yourself from the source of the system.',

  problems: {
    'file-empty': (facts) =>
      `${named(facts)} is empty. The download may have failed; please download it again on the result page.`,
    'file-too-large': (facts) =>
      `${named(facts)} has ${size(facts['bytes'])}, more than ${size(facts['most'])}, and was not opened. A bundle has a few hundred kB to a few MB; is it another file?`,
    'file-not-read': (facts) =>
      `${named(facts)} cannot be read. It may have been moved or renamed, or this account may not open it. Please choose it again.`,
    'file-other-kind': (facts) =>
      `${named(facts)} is no bundle: it holds no JSON text. Save “Public bundle” under Downloads on the result page.`,
    'file-web-page': (facts) =>
      `${named(facts)} is a web page, not a bundle. Perhaps the page itself was saved; press “Public bundle” under Downloads on the result page.`,
    'file-cut-short': (facts) =>
      `${named(facts)} is incomplete: it breaks off after ${size(facts['bytes'])}, and its end is missing. Download it again and wait until it has finished.`,
    'file-damaged': (facts) =>
      `${named(facts)} is damaged: it begins as a bundle and cannot be read to its end. Storage or transfer may have failed, or somebody altered it. Download it again and check that.`,
    'file-held': (facts) =>
      `${named(facts)} is the held.json of a deputy’s device, not a bundle. Choose a bundle first, then this one under “I am a deputy: check my own ballot”.`,
    'file-not-bundle': (facts) =>
      `${named(facts)} is another JSON file, not a bundle: it lacks ${String(facts['missing'])}. Save “Public bundle” under Downloads on the result page.`,
  },
};
