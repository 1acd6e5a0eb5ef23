import { isOpen, type Mark } from '../../../shared/ballot/model.ts';
import type { AnnouncedRound, AnnouncedVote } from './announced-vote.ts';
import {
  APPLICATION,
  BODY_ID,
  boxId,
  candidateId,
  contestId,
  electionId,
  selectionId,
  variationOf,
  wholeSeconds,
} from './nist.ts';
import type { OpenedBallot } from './opened-ballots.ts';
import { allowanceOf } from '../../../shared/ballot/kinds/kind.ts';

const type = <Name extends string>(name: Name) => ({ '@type': `CVR.${name}` }) as const;

const code = (value: string) => ({ ...type('Code'), Type: 'local-level', Value: value });

/** Where a mark stands on the paper: 赞成, 反对, 弃权 from the left. */
const POSITIONS: Readonly<Record<Mark, number>> = { for: 1, against: 2, abstain: 3 };

/**
 * The ballots of a vote as NIST SP 1500-103 (version 1), round after round in
 * the order of the box: undefined unless the ballot was held under
 * `disclosure: "ballots"`, and so they are public already. The ids of records
 * count their places; times, devices of deputies, batches and sequence numbers
 * are not written, and nothing ties the ballots of one round to those of another.
 */
export function nistRecords(vote: AnnouncedVote): object | undefined {
  // A vote that was not secret has no ballots.
  const rounds = vote.rounds.filter(({ secrecy }) => !isOpen(secrecy));
  if (rounds.length === 0 || !rounds.every(({ ballots }) => ballots !== undefined))
    return undefined;
  return {
    ...type('CastVoteRecordReport'),
    Version: '1.0.0',
    // Required; the moment of the announcement, when no ballot was cast any more.
    GeneratedDate: wholeSeconds(vote.announcedAt),
    ReportType: ['aggregated'],
    ReportGeneratingDeviceIds: rounds.map(boxId),
    ReportingDevice: rounds.map((round) => ({
      ...type('ReportingDevice'),
      '@id': boxId(round),
      Application: APPLICATION,
    })),
    GpUnit: [
      {
        ...type('GpUnit'),
        '@id': BODY_ID,
        Type: 'other',
        OtherType: vote.body.level,
        Name: vote.body.name,
        Code: [code(vote.body.code)],
      },
    ],
    Election: rounds.map((round) => electionOf(vote, round)),
    CVR: rounds.flatMap((round) =>
      (round.ballots ?? []).map((ballot, at) => recordOf(round, ballot, at)),
    ),
  };
}

function electionOf(vote: AnnouncedVote, round: AnnouncedRound): object {
  const { rules, candidates } = round;
  return {
    ...type('Election'),
    '@id': electionId(round),
    Name: `${vote.title} 第${round.number}轮`,
    ElectionScopeId: BODY_ID,
    Code: [code(round.id)],
    Candidate: candidates.map((candidate) => ({
      ...type('Candidate'),
      '@id': candidateId(round, candidate.code),
      Name: candidate.name,
      Code: [code(candidate.code)],
    })),
    Contest: [
      {
        ...type('CandidateContest'),
        '@id': contestId(round),
        Name: vote.title,
        NumberElected: rules.seats,
        VotesAllowed: allowanceOf(rules.limit, rules.seats, candidates.length).most,
        VoteVariation: variationOf(round),
        ContestSelection: candidates.map((candidate) => ({
          ...type('CandidateSelection'),
          '@id': selectionId(round, candidate.code),
          CandidateIds: [candidateId(round, candidate.code)],
        })),
      },
    ],
  };
}

function recordOf(round: AnnouncedRound, ballot: OpenedBallot, at: number): object {
  const snapshot = `round-${round.number}-record-${at + 1}`;
  return {
    ...type('CVR'),
    ElectionId: electionId(round),
    CurrentSnapshotId: snapshot,
    CVRSnapshot: [
      {
        ...type('CVRSnapshot'),
        '@id': snapshot,
        // The rules have been applied to the marks.
        Type: 'interpreted',
        ...standingOf(ballot),
        CVRContest: [contestOf(round, ballot)],
      },
    ],
  };
}

/** Why a ballot does not count as it is marked; nothing of one that does. */
function standingOf({ standing }: OpenedBallot): object {
  if (standing === undefined) return { Status: ['other'], OtherStatus: 'invalid: cannot be read' };
  if (standing.judgement === 'counted') return {};
  const fault = standing.given > standing.most ? 'over-marked' : 'under-marked';
  return {
    Status: ['other'],
    OtherStatus:
      standing.judgement === 'invalid' ? `invalid: ${fault}` : `valid, counted as blank: ${fault}`,
  };
}

function contestOf(round: AnnouncedRound, { choices, standing }: OpenedBallot): object {
  const contest = { ...type('CVRContest'), ContestId: contestId(round) };
  if (choices === undefined || standing === undefined)
    return { ...contest, Status: ['invalidated-rules'] };
  const { given, most, judgement } = standing;
  const counts = judgement === 'counted';
  const marked = round.candidates.flatMap(({ code: candidate }) => {
    const mark = choices[candidate];
    return mark === undefined ? [] : [selectionOf(round, candidate, mark, counts)];
  });
  const status = [
    ...(counts ? [] : ['invalidated-rules']),
    ...(given > most ? ['overvoted'] : []),
    ...(given < most ? ['undervoted'] : []),
    ...(marked.length === 0 ? ['not-indicated'] : []),
  ];
  return {
    ...contest,
    ...(status.length > 0 ? { Status: status } : {}),
    Selections: given,
    Overvotes: Math.max(0, given - most),
    Undervotes: Math.max(0, most - given),
    ...(marked.length > 0 ? { CVRContestSelection: marked } : {}),
  };
}

/** A mark: only a "for" that counts is a vote, so that adding up votes gives those for each candidate. */
function selectionOf(
  round: AnnouncedRound,
  candidate: string,
  mark: Mark,
  counts: boolean,
): object {
  const votes = counts && mark === 'for' ? 1 : 0;
  return {
    ...type('CVRContestSelection'),
    ContestSelectionId: selectionId(round, candidate),
    TotalNumberVotes: votes,
    ...(counts ? {} : { Status: ['invalidated-rules'] }),
    SelectionPosition: [
      {
        ...type('SelectionPosition'),
        HasIndication: 'yes',
        NumberVotes: votes,
        Position: POSITIONS[mark],
        Code: [{ ...type('Code'), Type: 'other', OtherType: 'mark', Value: mark }],
        ...(counts ? {} : { Status: ['invalidated-rules'] }),
      },
    ],
  };
}
