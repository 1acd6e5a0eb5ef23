import { isOpen } from '../../../shared/ballot/model.ts';
import type { AnnouncedRound, AnnouncedVote } from './announced-vote.ts';
import { candidateLines, roundLines } from './figures.ts';

/** A vote as JSON of its own: the same lines as the sheets, with the rules and what the sheets leave out. */
export function voteJson(vote: AnnouncedVote): object {
  const { body, session } = vote;
  const candidates = candidateLines(vote).map(withoutLabels);
  return {
    version: 1,
    body: { code: body.code, name: body.name, type: body.type, level: body.level },
    session: {
      id: session.id,
      term: session.term,
      number: session.number,
      title: session.title,
      opensOn: session.opensOn,
    },
    ballot: { id: vote.id, title: vote.title, settings: vote.settings },
    candidates: vote.candidates,
    rounds: roundLines(vote).map((line, at) => ({
      id: vote.rounds[at]?.id,
      ...withoutLabels(line),
      repeat: vote.rounds[at]?.repeat,
      rules: vote.rounds[at]?.rules,
      ...openOf(vote.rounds[at]),
      results: candidates.filter(({ round }) => round === line.round),
    })),
    voided: vote.voided,
    settled: vote.settled,
    elected: vote.elected,
    waiting: vote.waiting,
    final: vote.final,
    announcedAt: vote.announcedAt,
  };
}

/** Of a round that was not secret: who decided so, and the hands of each sector or each name. */
function openOf(round: AnnouncedRound | undefined): object {
  if (round === undefined || !isOpen(round.secrecy)) return {};
  const { decidedBy, mannerReason: reason, sectors, votes } = round;
  const open = { decidedBy, reason };
  return round.secrecy === 'named'
    ? { manner: { ...open, votes } }
    : { manner: { ...open, sectors } };
}

/** The codes without the words that stand beside them in a sheet. */
function withoutLabels<Line extends object>(line: Line): Partial<Line> {
  const kept: Partial<Line> = { ...line };
  for (const name of ['kindLabel', 'resultLabel', 'outcomeLabel', 'secrecyLabel'])
    Reflect.deleteProperty(kept, name);
  return kept;
}
