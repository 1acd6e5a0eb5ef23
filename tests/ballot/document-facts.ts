import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { DocumentFacts, Settlement } from '../../shared/ballot/documents/facts.ts';
import type { BallotSettings, Outcome, Secrecy } from '../../shared/ballot/model.ts';
import { outcomeFrom } from '../../shared/ballot/outcome.ts';
import type { RoundKind, RoundState, RoundTally, RoundView } from '../../shared/ballot/round.ts';
import type { Body, SessionState } from '../../shared/congress/model.ts';

const AT = '2026-03-08T01:05:00.000Z';
const RULES = defaultSettings('congress', 2).rules;

function codesUpTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
}

/** The tally of ten valid ballots with these votes for the candidates in order. */
export function tallyOf(
  votes: readonly number[],
  changes: Partial<Outcome> = {},
  codes: readonly string[] = codesUpTo(votes.length),
): RoundTally {
  const figures = { allDeputies: 12, present: 10, issued: 10, returned: 10, valid: 10 };
  const outcome = outcomeFrom(
    codes.map((candidate, at) => {
      const given = votes[at] ?? 0;
      return { candidate, for: given, against: 10 - given, abstain: 0 };
    }),
    { ...RULES, threshold: { base: 'present', fraction: '>=1/2' } },
    figures,
  );
  return {
    ...outcome,
    ...changes,
    issued: 10,
    replaced: 0,
    returned: 10,
    unused: 0,
    missing: 0,
    blank: 0,
    valid: 10,
    invalid: 0,
    needed: 7,
    base: 12,
  };
}

interface RoundPlan {
  readonly number?: number;
  readonly kind?: RoundKind;
  readonly state?: RoundState;
  readonly codes?: readonly string[];
  readonly tally: RoundTally | null;
  readonly secrecy?: Secrecy;
}

export function roundOf({
  number = 1,
  kind = 'first',
  state = 'announced',
  codes = codesUpTo(3),
  tally,
  secrecy = 'secret',
}: RoundPlan): RoundView {
  const later = state !== 'draft';
  return {
    id: `round-${number}`,
    ballot: 'ballot',
    number,
    kind,
    repeat: false,
    state,
    closing: false,
    rules: RULES,
    candidates: codes.map((code) => ({ code, name: `项目${code}` })),
    allDeputies: later ? 12 : null,
    present: later ? 10 : null,
    figures: later
      ? { issued: 10, returned: 10, unused: 0 }
      : { issued: 0, returned: 0, unused: 0 },
    code: null,
    secrecy,
    manner: null,
    readOut: tally === null ? null : '0f1e 2d3c 4b5a 6978',
    tally,
    scrutineers: later
      ? [
          { account: null, name: '王秀英', chief: true, nominatedBy: '', confirmedAt: AT },
          {
            account: null,
            name: '李建国',
            chief: false,
            nominatedBy: '城关代表团',
            confirmedAt: AT,
          },
        ]
      : [],
    scrutineersNeeded: 2,
    scrutineersToPass: 2,
    custody: null,
    reachedAt: later ? { open: AT, sealed: AT, counted: AT, announced: AT } : {},
    quorumConfirmedAt: later ? AT : null,
    scrutineersPassedAt: later ? AT : null,
    voided: null,
    votingTime: null,
  };
}

interface FactsPlan {
  readonly body?: Pick<Body, 'name' | 'type'>;
  readonly state?: SessionState;
  readonly rehearsal?: boolean;
  readonly ballot?: null;
  readonly settings?: Partial<BallotSettings>;
  readonly candidates?: number;
  readonly deputies?: number;
  readonly present?: number;
  readonly nominees?: DocumentFacts['nominees'];
  readonly rounds?: readonly RoundView[];
  readonly final?: boolean;
  readonly elected?: readonly string[];
  readonly settlements?: readonly Settlement[];
}

/** A session that has chosen two of three, unless told otherwise. */
export function factsOf(plan: FactsPlan = {}): DocumentFacts {
  const { candidates = 3, deputies = 12, final = true, elected = ['A01', 'A02'] } = plan;
  const { present = Math.min(10, deputies) } = plan;
  return {
    body: plan.body ?? { name: '清溪县人民代表大会', type: 'congress' },
    session: {
      id: 'session',
      body: 'body',
      term: 18,
      number: 1,
      title: '清溪县第十八届人民代表大会第一次会议',
      opensOn: '2026-03-08',
      state: plan.state ?? 'sitting',
      rehearsal: plan.rehearsal ?? false,
    },
    attendance: {
      allDeputies: deputies,
      expected: deputies,
      present,
      byDelegation:
        deputies === 0 ? [] : [{ delegation: '城关代表团', expected: deputies, present }],
    },
    deputies: Array.from({ length: deputies }, (_, at) => ({
      number: String(at + 1).padStart(3, '0'),
      name: `代表${at + 1}`,
      delegation: '城关代表团',
      onLeave: at === 1,
    })),
    ballot:
      plan.ballot === null
        ? null
        : {
            title: '民生实事项目票决',
            settings: { ...defaultSettings('congress', 2), ...plan.settings },
            frozen: true,
            result: {
              elected: final ? elected : [],
              vacant: final ? 2 - elected.length : 0,
              final,
              next: final ? { step: 'none', because: 'all-seats-filled' } : null,
            },
          },
    candidates: codesUpTo(candidates).map((code) => ({
      code,
      name: `项目${code}`,
      content: '新建公共停车位200个',
      site: '城关镇',
      department: '县住房和城乡建设局',
      totalYuan: 12_300_000,
      target: '年底投入使用',
    })),
    nominees: plan.nominees ?? [],
    rounds: plan.rounds ?? [
      roundOf({ tally: tallyOf([9, 8, 4]), secrecy: plan.settings?.secrecy ?? 'secret' }),
    ],
    settlements: plan.settlements ?? [],
    acts: [
      { at: AT, actor: '赵敏', kind: 'session-opened', detail: {}, reason: null },
      {
        at: AT,
        actor: '赵敏',
        kind: 'quorum-confirmed',
        detail: { present: 10, needed: 8 },
        reason: null,
      },
    ],
    head: 'ab'.repeat(32),
  };
}

export function announced(): DocumentFacts {
  return factsOf();
}
