import { below, newId, type Chance } from '../../shared/chance.ts';
import { ORIGINS, type Origin, type ProposalEntry } from '../../shared/collection/model.ts';
import { dayAfter } from '../../shared/day.ts';
import { acceptRows } from '../collection/review-acts.ts';
import { receiveProposals, type Incoming } from '../collection/receive.ts';
import { perform, SYSTEM } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { drawName } from '../simulation/names.ts';
import { inventedProposals } from '../simulation/proposals.ts';
import type { ExampleProject } from './example-project.ts';
import type { PastClock } from './past-clock.ts';
import type { Voices } from './voices.ts';

/** Towns of the example county with some of their villages and communities. */
export const TOWNS = [
  { name: '城关镇', villages: ['桂花社区', '西门社区', '河滨社区', '学前社区'] },
  { name: '桥头镇', villages: ['桥东村', '桥西村', '下湾村'] },
  { name: '梅林镇', villages: ['梅溪村', '上坪村', '竹园村'] },
  { name: '石门镇', villages: ['石门村', '前岗村', '龙潭村'] },
  { name: '白沙镇', villages: ['白沙村', '沙湾村', '后坝村'] },
  { name: '大岭镇', villages: ['大岭村', '高坎村', '小岭村'] },
  { name: '双桥乡', villages: ['双桥村', '水磨村', '古井村'] },
] as const;

/** A proposal of the past: what it belongs to, and on which day of the drive it came. */
interface Planned {
  readonly matter: string;
  readonly day: number;
  readonly incoming: Omit<Incoming, 'id'>;
}

/** Who may be named as having proposed something. */
export interface Proposers {
  readonly deputies: readonly string[];
  readonly departments: ReadonlyMap<string, string>;
  readonly stations: readonly string[];
}

/** What is raised in which drive. */
export interface Raising {
  readonly body: string;
  readonly drive: string;
  readonly opensOn: string;
  readonly days: number;
  readonly projects: readonly ExampleProject[];
  readonly voices: readonly Voices[];
  readonly others: number;
  /** How many of the last days wait for their review. */
  readonly unreviewed: number;
}

/**
 * Takes in all that the example county is said to have raised in a drive: the
 * voices behind each project, and others besides. Answers the leads by their
 * matter: `project <index>` for the projects, something else for the others.
 */
export async function raisePast(
  platform: Platform,
  clock: PastClock,
  place: Raising,
  proposers: Proposers,
  chance: Chance,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reviewedDays = place.days - place.unreviewed;
  const planned = [
    // What stands on a list has been reviewed.
    ...voicesOf(place.projects, place.voices, reviewedDays, proposers, chance),
    ...othersOf(place.others, place.days, chance),
  ];
  const leads = new Map<string, string[]>();
  for (let day = 0; day < place.days; day += 1) {
    const today = planned.filter((one) => one.day === day);
    if (today.length === 0) continue;
    // Ten in the morning in Beijing.
    clock.turnTo(new Date(`${dayAfter(place.opensOn, day)}T02:00:00Z`));
    const sent = today.map((one) => ({
      ...one.incoming,
      id: newId(platform.clock, platform.chance),
    }));
    const received = await perform(platform, place.body, SYSTEM, async (trx) => {
      const taken = await receiveProposals(trx, platform, place.body, place.drive, sent);
      if (taken.ok && day < reviewedDays)
        await acceptRows(
          trx,
          platform,
          place.body,
          sent.map(({ id }) => id),
          null,
        );
      return taken;
    });
    if (!received.ok) throw new Error(`the past drive: ${received.failure.code}`);
    for (const [at, { lead }] of received.value.entries()) {
      const matter = today[at]?.matter ?? '';
      leads.set(matter, [...(leads.get(matter) ?? []), lead]);
    }
  }
  return leads;
}

function drawn<Value>(from: readonly Value[], chance: Chance): Value {
  const value = from[below(chance, from.length)];
  if (value === undefined) throw new Error('nothing to draw from');
  return value;
}

function voicesOf(
  projects: readonly ExampleProject[],
  voices: readonly Voices[],
  days: number,
  proposers: Proposers,
  chance: Chance,
): Planned[] {
  return voices.flatMap((one, index) =>
    ORIGINS.flatMap((origin) =>
      Array.from({ length: one.from[origin] ?? 0 }, (): Planned => {
        const town = drawn(TOWNS, chance);
        const village = drawn(town.villages, chance);
        const project = projects[index];
        const entry: ProposalEntry = {
          name: drawn(one.names, chance).replace('{}', village),
          reason: drawn(one.reasons, chance),
          content: drawn(one.contents, chance),
          town: town.name,
          village,
          site: '',
          term: below(chance, 3) === 0 ? '越快越好' : '',
          estimateYuan: null,
          fundingSource: '',
          category: project?.category ?? null,
          byName: origin === 'residents' && below(chance, 3) > 0 ? drawName(chance) : '',
          byPhone: '',
        };
        return {
          matter: `project ${index}`,
          day: below(chance, days),
          incoming: { entry, origin, channel: channelOf(origin, chance), ...whose(origin) },
        };

        function whose(from: Origin): Pick<Incoming, 'deputy' | 'unit'> {
          if (from === 'deputies') return { deputy: drawn(proposers.deputies, chance) };
          if (from === 'stations') return { unit: drawn(proposers.stations, chance) };
          if (from === 'departments')
            return { unit: proposers.departments.get(project?.department ?? '') };
          return {};
        }
      }),
    ),
  );
}

function channelOf(origin: Origin, chance: Chance): Incoming['channel'] {
  if (origin === 'stations') return 'visit';
  if (origin !== 'residents') return 'web';
  return drawn(['web', 'qr', 'qr', 'qr', 'call', 'letter'] as const, chance);
}

function othersOf(count: number, days: number, chance: Chance): Planned[] {
  const invented = inventedProposals({ count, repeated: 0.3, most: 8 }, chance);
  return Array.from(invented, ({ name, reason, content, site, category, matter }): Planned => {
    // Their places are not of this county; a town of it stands for each.
    const town = TOWNS[matter % TOWNS.length] ?? TOWNS[0];
    return {
      matter: `other ${matter}`,
      day: below(chance, days),
      incoming: {
        entry: {
          name,
          reason,
          content,
          town: town.name,
          village: drawn(town.villages, chance),
          site,
          term: '',
          estimateYuan: null,
          fundingSource: '',
          category,
          byName: below(chance, 2) === 0 ? drawName(chance) : '',
          byPhone: '',
        },
        origin: 'residents',
        channel: channelOf('residents', chance),
      },
    };
  });
}
