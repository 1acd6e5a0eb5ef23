import { createSignal } from 'solid-js';
import { proposedGroups } from '../../../shared/supervision/matching.ts';
import type { GroupsOfYear } from '../../../shared/supervision/visits.ts';

/** A group while staff decide on it. */
export interface TypedGroup {
  readonly leader: string;
  readonly deputies: readonly string[];
}

/** The groups of a year as they are typed, beside those that stand. */
export interface TypedGroups {
  readonly of: (project: string) => TypedGroup;
  readonly change: (project: string, changes: Partial<TypedGroup>) => void;
  /** Proposes a group for every project without one, of these deputies where any are named; answers how many. */
  readonly propose: (size: number, among?: readonly string[]) => number;
  readonly changed: () => readonly string[];
  /** In how many groups a deputy is, as typed. */
  readonly load: (deputy: string) => number;
  readonly forget: () => void;
}

const NONE: TypedGroup = { leader: '', deputies: [] };

export function createTypedGroups(known: () => GroupsOfYear | undefined): TypedGroups {
  const [typed, setTyped] = createSignal<ReadonlyMap<string, TypedGroup>>(new Map());
  const standing = (project: string): TypedGroup => {
    const found = known()?.projects.find((one) => one.project.id === project);
    return found === undefined ? NONE : { leader: found.leader, deputies: found.members };
  };
  const of = (project: string): TypedGroup => typed().get(project) ?? standing(project);
  const projects = () => known()?.projects.map(({ project }) => project.id) ?? [];
  return {
    of,
    change: (project, changes) =>
      setTyped((before) => new Map(before).set(project, { ...of(project), ...changes })),
    propose(size, among = []) {
      const year = known();
      if (year === undefined) return 0;
      const empty = year.projects.filter(({ project }) => of(project.id).deputies.length === 0);
      const groups = proposedGroups(
        // Whoever has fewer projects already is asked first.
        year.deputies
          .filter(({ id }) => among.length === 0 || among.includes(id))
          .toSorted((one, other) => count(one.id) - count(other.id)),
        empty.map(({ project, places }) => ({
          id: project.id,
          category: project.category,
          places,
        })),
        size,
      );
      setTyped((before) => {
        const next = new Map(before);
        for (const [project, matches] of groups) {
          const deputies = matches.map(({ deputy }) => deputy);
          next.set(project, { leader: deputies[0] ?? '', deputies });
        }
        return next;
      });
      return groups.size;
    },
    changed: () =>
      projects().filter((project) => {
        const [is, was] = [of(project), standing(project)];
        return is.leader !== was.leader || sorted(is.deputies) !== sorted(was.deputies);
      }),
    load: count,
    forget: () => setTyped(new Map()),
  };

  function count(deputy: string): number {
    return projects().filter((project) => of(project).deputies.includes(deputy)).length;
  }
}

function sorted(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}
