import { exhaustive } from '../../../shared/result.ts';
import type { CustodyView } from '../../../shared/ballot/custody.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import type { KeysHere } from './custody-work.ts';

/** What this scrutineer's page knows when it decides what is to be done now. */
export interface TaskFacts {
  readonly round: Pick<RoundView, 'state' | 'scrutineersPassedAt'>;
  readonly custody: CustodyView;
  readonly account: string;
  readonly keysHere: KeysHere;
  readonly hasShare: boolean;
  readonly canCount: boolean;
  readonly hasCounted: boolean;
}

/** The one thing a scrutineer has to do now, or what is waited for. */
export const CUSTODY_TASKS = [
  'looking',
  'storage-blocked',
  'enrol',
  'enrol-again',
  'wait-for-keys',
  'deal',
  'wait-for-dealing',
  'share-unreadable',
  'keep',
  'wait-for-shares',
  'keys-elsewhere',
  'guard',
  'wait-for-count',
  'release',
  'share-missing',
  'count',
  'counted',
  'differs',
  'sign',
] as const;
export type CustodyTask = (typeof CUSTODY_TASKS)[number];

/** The order of the scrutineers' work: keys, count key, shares; after sealing shares, count, signature. */
export function custodyTask(facts: TaskFacts): CustodyTask {
  const { round, keysHere } = facts;
  if (keysHere === 'looking' || keysHere === 'blocked')
    return keysHere === 'blocked' ? 'storage-blocked' : 'looking';
  switch (round.state) {
    case 'draft':
      return beforeTheBox(facts);
    case 'ready':
    case 'open':
      return keysHere === 'here' ? 'guard' : 'keys-elsewhere';
    case 'sealed':
      return facts.custody.countBegunAt === null ? 'wait-for-count' : afterTheSeal(facts);
    case 'counted':
    case 'certified':
      return afterTheTally(facts);
    case 'announced':
    case 'void':
      return 'guard';
    default:
      return exhaustive(round.state);
  }
}

function beforeTheBox({ custody, account, keysHere, hasShare }: TaskFacts): CustodyTask {
  if (keysHere === 'none') return 'enrol';
  if (keysHere === 'elsewhere') return 'enrol-again';
  const me = custody.custodians.find((one) => one.account === account);
  if (!custody.dealt) {
    if (custody.custodians.some(({ keys }) => keys === null)) return 'wait-for-keys';
    return me?.chief === true ? 'deal' : 'wait-for-dealing';
  }
  if (me?.holder === true && !me.shareKept) return hasShare ? 'keep' : 'share-unreadable';
  return custody.custodians.some(({ holder, shareKept }) => holder && !shareKept)
    ? 'wait-for-shares'
    : 'guard';
}

function afterTheSeal(facts: TaskFacts): CustodyTask {
  const { custody, account, keysHere, hasShare, canCount, hasCounted } = facts;
  if (keysHere !== 'here') return 'keys-elsewhere';
  const me = custody.custodians.find((one) => one.account === account);
  if (me?.holder === true && hasShare && !me.shareReleased) return 'release';
  if (hasCounted && me?.reading === 'differs') return 'differs';
  if (hasCounted && me?.reading === 'agrees') return 'counted';
  return canCount ? 'count' : 'share-missing';
}

function afterTheTally({ keysHere, canCount, hasCounted }: TaskFacts): CustodyTask {
  if (keysHere !== 'here') return 'keys-elsewhere';
  if (hasCounted) return 'sign';
  return canCount ? 'count' : 'share-missing';
}
