import type { Fraction, Base, Mark, VoteFigures } from '../../../shared/ballot/model.ts';
import { MARKS } from '../../../shared/ballot/model.ts';
import { goesOnFrom, wonIn, type AnnouncedRound, type AnnouncedVote } from './announced-vote.ts';
import { wholeSeconds } from './nist.ts';
import type { NamedVote } from './named-votes.ts';

/** The words of Popolo for marks. */
const OPTIONS: Readonly<Record<Mark, string>> = { for: 'yes', against: 'no', abstain: 'abstain' };

const FRACTION_WORDS: Readonly<Record<Fraction, string>> = {
  '>1/2': 'more than half of',
  '>=1/2': 'at least half of',
  '>=2/3': 'at least two thirds of',
  '>2/3': 'more than two thirds of',
  none: 'at least one vote of',
};

const BASE_WORDS: Readonly<Record<Base, string>> = {
  'all-deputies': 'all deputies',
  present: 'the deputies present',
  'valid-ballots': 'the valid ballots',
};

/**
 * A vote as Popolo has it. Each candidate is a motion, and each round in which it
 * stood a vote event with its counts: `pass` when it won a seat there, nothing
 * while another round may still decide. Single votes are written of votes that
 * were not secret, and of no others.
 */
export function popolo(vote: AnnouncedVote): object {
  const { body, session } = vote;
  const people = peopleOf(vote);
  return {
    organizations: [
      {
        id: body.id,
        name: body.name,
        classification: body.type,
        identifiers: [{ identifier: body.code, scheme: 'piaojue' }],
      },
    ],
    events: [
      {
        id: session.id,
        name: session.title,
        classification: 'legislative session',
        start_date: session.opensOn,
        organization_id: body.id,
      },
    ],
    motions: vote.candidates.map(({ code, name }) => motionOf(vote, code, name)),
    vote_events: vote.rounds.flatMap((round) =>
      round.tally.results.map((figures) => voteEventOf(vote, round, figures)),
    ),
    ...(people.length > 0 ? { persons: people } : {}),
  };
}

function motionId(vote: AnnouncedVote, code: string): string {
  return `${vote.id}/${code}`;
}

function motionOf(vote: AnnouncedVote, code: string, name: string): object {
  const rounds = vote.rounds.filter(({ candidates }) =>
    candidates.some((candidate) => candidate.code === code),
  );
  const [first] = rounds;
  return {
    id: motionId(vote, code),
    organization_id: vote.body.id,
    legislative_session_id: vote.session.id,
    identifier: code,
    text: name,
    classification: 'livelihood project',
    ...(first === undefined ? {} : { requirement: requirementOf(first) }),
    ...resultOf(vote, rounds.at(-1), code),
  };
}

function requirementOf({ rules, tally }: AnnouncedRound): string {
  const { fraction, base } = rules.threshold;
  return `${FRACTION_WORDS[fraction]} ${BASE_WORDS[base]} (${tally.needed} of ${tally.base}), and among the ${rules.seats} with most votes`;
}

function resultOf(
  vote: AnnouncedVote,
  round: AnnouncedRound | undefined,
  code: string,
): { readonly result?: string } {
  if (round === undefined || goesOnFrom(vote, round, code)) return {};
  return { result: wonIn(vote, round, code) ? 'pass' : 'fail' };
}

function voteEventOf(vote: AnnouncedVote, round: AnnouncedRound, figures: VoteFigures): object {
  const code = figures.candidate;
  const id = `${round.id}/${code}`;
  const votes = round.votes.filter(({ candidate }) => candidate === code);
  return {
    id,
    organization_id: vote.body.id,
    legislative_session_id: vote.session.id,
    motion_id: motionId(vote, code),
    identifier: `${round.number}-${code}`,
    classification: round.kind,
    ...(round.openedAt === null ? {} : { start_date: wholeSeconds(round.openedAt) }),
    ...(round.closedAt === null ? {} : { end_date: wholeSeconds(round.closedAt) }),
    ...resultOf(vote, round, code),
    counts: MARKS.map((mark) => ({ option: OPTIONS[mark], value: figures[mark] })),
    ...(votes.length > 0 ? { votes: votes.map((one) => voteOf(id, one)) } : {}),
  };
}

function voteOf(event: string, { deputy, delegation, mark }: NamedVote): object {
  return {
    vote_event_id: event,
    voter_id: deputy,
    option: OPTIONS[mark],
    ...(delegation === '' ? {} : { group: { name: delegation, classification: 'delegation' } }),
  };
}

function peopleOf({ rounds }: AnnouncedVote): readonly object[] {
  const names = new Map<string, string>();
  for (const { votes } of rounds) for (const { deputy, name } of votes) names.set(deputy, name);
  return Array.from(names, ([id, name]) => ({ id, name }));
}
