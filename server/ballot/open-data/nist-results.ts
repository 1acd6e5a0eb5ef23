import { allowanceOf } from '../../../shared/ballot/kinds/kind.ts';
import { isOpen, MARKS, type Mark, type Secrecy } from '../../../shared/ballot/model.ts';
import type { RoundKind } from '../../../shared/ballot/round.ts';
import type { BodyLevel } from '../../../shared/congress/model.ts';
import { dayOf } from '../../../shared/day.ts';
import { goesOnFrom, wonIn, type AnnouncedRound, type AnnouncedVote } from './announced-vote.ts';
import {
  APPLICATION,
  BODY_ID,
  candidateId,
  contestId,
  hallId,
  selectionId,
  variationOf,
  wholeSeconds,
} from './nist.ts';

const type = <Name extends string>(name: Name) => ({ '@type': `ElectionResults.${name}` }) as const;

const inChinese = (text: string) => ({
  ...type('InternationalizedText'),
  Text: [{ ...type('LanguageString'), Content: text, Language: 'zh-Hans' }],
});

const code = (value: string) => ({
  ...type('ExternalIdentifier'),
  Type: 'local-level',
  Value: value,
});

const ELECTION_TYPES: Readonly<Record<RoundKind, object>> = {
  first: { Type: 'other', OtherType: 'deliberative vote' },
  runoff: { Type: 'runoff' },
  'second-ballot': { Type: 'other', OtherType: 'second ballot' },
};

/** The standard has no word for it, so the name says that a round was not secret. */
const MANNERS: Readonly<Record<Secrecy, string>> = {
  secret: '',
  named: '（记名表决）',
  'show-of-hands': '（举手表决）',
};

const UNIT_TYPES: Readonly<Record<BodyLevel, object>> = {
  province: { Type: 'state' },
  city: { Type: 'city' },
  county: { Type: 'county' },
  town: { Type: 'township' },
  'sub-district': { Type: 'other', OtherType: 'sub-district' },
};

/**
 * The result of a vote as NIST SP 1500-100 (version 2): every announced round is
 * an `Election` with one contest among its candidates, because ballots, candidates
 * and their standing after it belong to a round. For, against and abstain are
 * three `VoteCounts`, for none of the standard's types says more than "total".
 * Void rounds are not in it. Dates are those of the announcement, so that the
 * same vote gives the same bytes whenever it is asked for.
 */
export function nistResults(vote: AnnouncedVote): object {
  return {
    ...type('ElectionReport'),
    Format: 'summary-contest',
    GeneratedDate: wholeSeconds(vote.announcedAt),
    Issuer: vote.body.name,
    IssuerAbbreviation: vote.body.code,
    SequenceStart: 1,
    SequenceEnd: 1,
    // Announced figures are confirmed by the scrutineers; a report to which rounds will be added is not the last.
    Status: vote.final ? 'certified' : 'unofficial-partial',
    VendorApplicationId: APPLICATION,
    GpUnit: [
      {
        ...type('ReportingUnit'),
        '@id': BODY_ID,
        ...UNIT_TYPES[vote.body.level],
        Name: inChinese(vote.body.name),
        ExternalIdentifier: [code(vote.body.code)],
        ComposingGpUnitIds: vote.rounds.map(hallId),
      },
      ...vote.rounds.map((round) => ({
        ...type('ReportingUnit'),
        '@id': hallId(round),
        Type: 'polling-place',
        Name: inChinese(`${vote.session.title} 第${round.number}轮`),
        VotersRegistered: round.allDeputies,
        VotersParticipated: round.tally.issued,
      })),
    ],
    Election: vote.rounds.map((round) => electionOf(vote, round)),
  };
}

function electionOf(vote: AnnouncedVote, round: AnnouncedRound): object {
  const { tally } = round;
  return {
    ...type('Election'),
    ...ELECTION_TYPES[round.kind],
    Name: inChinese(`${vote.title} 第${round.number}轮${MANNERS[round.secrecy]}`),
    ElectionScopeId: BODY_ID,
    StartDate: dayOf(new Date(round.openedAt ?? round.announcedAt)),
    EndDate: dayOf(new Date(round.closedAt ?? round.announcedAt)),
    ExternalIdentifier: [code(round.id)],
    ...ballotCountsOf(round),
    CountStatus: [{ ...type('CountStatus'), Type: 'total', Status: 'completed' }],
    Candidate: round.candidates.map((candidate) => ({
      ...type('Candidate'),
      '@id': candidateId(round, candidate.code),
      BallotName: inChinese(candidate.name),
      ExternalIdentifier: [code(candidate.code)],
      PostElectionStatus: statusOf(vote, round, candidate.code),
    })),
    Contest: [
      {
        ...type('CandidateContest'),
        '@id': contestId(round),
        Name: vote.title,
        ElectionDistrictId: BODY_ID,
        NumberElected: round.rules.seats,
        VotesAllowed: votesAllowed(round),
        VoteVariation: variationOf(round),
        ContestSelection: tally.results.map((result, at) => ({
          ...type('CandidateSelection'),
          '@id': selectionId(round, result.candidate),
          CandidateIds: [candidateId(round, result.candidate)],
          SequenceOrder: at + 1,
          VoteCounts: MARKS.map((mark) => votesOf(round, mark, result[mark])),
        })),
      },
    ],
  };
}

/** Of a vote that was not secret no ballots were cast, and none are counted. */
function ballotCountsOf(round: AnnouncedRound): object {
  const { tally } = round;
  if (isOpen(round.secrecy)) return {};
  return {
    BallotCounts: [
      {
        ...type('BallotCounts'),
        Type: 'total',
        GpUnitId: hallId(round),
        BallotsCast: tally.returned,
        BallotsRejected: tally.invalid,
        BallotsOutstanding: tally.unused + tally.missing,
      },
    ],
  };
}

/** Raised hands are not limited: nobody sees for how many one deputy raised theirs. */
function votesAllowed({ rules, candidates, secrecy }: AnnouncedRound): number {
  return secrecy === 'show-of-hands'
    ? candidates.length
    : allowanceOf(rules.limit, rules.seats, candidates.length).most;
}

function votesOf(round: AnnouncedRound, mark: Mark, count: number): object {
  return {
    ...type('VoteCounts'),
    Type: 'other',
    OtherType: mark,
    GpUnitId: hallId(round),
    Count: count,
  };
}

function statusOf(vote: AnnouncedVote, round: AnnouncedRound, candidate: string): string {
  if (wonIn(vote, round, candidate)) return 'winner';
  return goesOnFrom(vote, round, candidate) ? 'advanced-to-runoff' : 'defeated';
}
