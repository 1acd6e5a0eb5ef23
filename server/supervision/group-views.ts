import type { GroupDeputy, GroupsOfYear } from '../../shared/supervision/visits.ts';
import { usualSize } from '../../shared/supervision/matching.ts';
import { bodyOf } from '../congress/body-views.ts';
import { wholeRoll } from '../congress/roll-views.ts';
import { projectsOfYear } from '../delivery/project-views.ts';
import type { Executor } from '../platform/database/tables.ts';

/** A group as it stands: members with the leader first. */
export interface Group {
  readonly leader: string;
  readonly members: readonly GroupDeputy[];
}

/** The groups of these projects, by project; a project without a group is not in it. */
export async function groupsOf(
  db: Executor,
  body: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, Group>> {
  if (projects.length === 0) return new Map();
  const rows = await db
    .selectFrom('supervisor')
    .innerJoin('deputy', 'deputy.id', 'supervisor.deputy')
    .leftJoin('delegation', 'delegation.id', 'deputy.delegation')
    .select([
      'supervisor.project',
      'supervisor.leader',
      'deputy.id',
      'deputy.number',
      'deputy.name',
      'deputy.trade',
      'delegation.name as delegation',
    ])
    .where('supervisor.body', '=', body)
    .where('supervisor.project', 'in', projects)
    // Who has left the roll supervises nothing any more.
    .where('deputy.removed_at', 'is', null)
    .orderBy('supervisor.leader', 'desc')
    .orderBy('deputy.position')
    .orderBy('deputy.number')
    .execute();
  const groups = new Map<string, { leader: string; members: GroupDeputy[] }>();
  for (const { project, leader, delegation, ...deputy } of rows) {
    const group = groups.get(project) ?? { leader: '', members: [] };
    if (leader === 1) group.leader = deputy.id;
    group.members.push({ ...deputy, delegation: delegation ?? '' });
    groups.set(project, group);
  }
  return groups;
}

/** The groups of a year, with the roll and the places that a proposal looks at. */
export async function groupsOfYear(
  db: Executor,
  body: string,
  year: number,
  now: Date,
): Promise<GroupsOfYear> {
  const projects = await projectsOfYear(db, body, year, now);
  const ids = projects.map(({ id }) => id);
  const groups = await groupsOf(db, body, ids);
  const places = await placesOf(db, body, ids);
  const roll = await wholeRoll(db, body);
  const level = (await bodyOf(db, body))?.level;
  const oneEach = level === 'town' || level === 'sub-district';
  return {
    deputies: roll.map(({ id, number, name, delegation, trade }) => ({
      id,
      number,
      name,
      delegation,
      trade,
    })),
    size: usualSize(oneEach, roll.length, projects.length),
    oneEach,
    projects: projects.map((project) => {
      const group = groups.get(project.id);
      return {
        project,
        places: places.get(project.id) ?? [],
        leader: group?.leader ?? '',
        members: group?.members.map(({ id }) => id) ?? [],
      };
    }),
  };
}

async function placesOf(
  db: Executor,
  body: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (projects.length === 0) return new Map();
  const cards = await db
    .selectFrom('project')
    .select(['id', 'card'])
    .where('body', '=', body)
    .where('id', 'in', projects)
    .execute();
  const places = new Map<string, string[]>(
    cards.map(({ id, card }) => {
      const { site }: { site: string } = JSON.parse(card);
      return [id, site === '' ? [] : [site]];
    }),
  );
  const parts = await db
    .selectFrom('sub_project')
    .select(['project', 'town', 'site'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .orderBy('position')
    .execute();
  for (const { project, town, site } of parts)
    for (const place of [town, site])
      if (place !== '') places.set(project, [...(places.get(project) ?? []), place]);
  return places;
}
