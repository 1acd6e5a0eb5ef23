import { createSignal } from 'solid-js';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { staffApi } from '../congress/api.ts';
import { createAsked, type Asked } from '../congress/asked.ts';
import { useSeat } from '../congress/seat.tsx';
import { ask } from '../platform/api.ts';

/** The supervised projects of a year, and the years there are. */
export interface SupervisedYear {
  readonly years: Asked<readonly number[]>;
  /** The chosen one, else the latest. */
  readonly year: () => number | undefined;
  readonly choose: (year: number) => void;
  readonly projects: Asked<readonly SupervisedProject[]>;
  readonly again: () => Promise<void>;
}

/** Asks for the projects of the latest year, or of the one that is chosen. */
export function createSupervisedYear(): SupervisedYear {
  const seat = useSeat();
  const [chosen, choose] = createSignal<number>();
  const body = (): string => seat.body().id;
  const years = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].projects.years.$get({ param: { body: id } })),
  );
  const year = (): number | undefined => chosen() ?? years.value()?.[0];
  const projects = createAsked(
    () => {
      const asked = year();
      return asked === undefined ? undefined : { body: body(), year: asked };
    },
    (asked) =>
      ask<readonly SupervisedProject[]>(
        staffApi.bodies[':body'].supervision.projects.$get({
          param: { body: asked.body },
          query: { year: String(asked.year) },
        }),
      ),
  );
  return {
    years,
    year,
    choose,
    projects,
    async again() {
      await years.again();
      await projects.again();
    },
  };
}
