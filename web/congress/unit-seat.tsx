import { createContext, useContext, type Accessor } from 'solid-js';
import type { Body, ServedUnit } from '../../shared/congress/model.ts';

/** For which department or station of which body somebody works. */
export interface UnitSeat {
  readonly body: Accessor<Body>;
  readonly unit: Accessor<ServedUnit>;
}

const Seat = createContext<UnitSeat>();

export const UnitSeatProvider = Seat.Provider;

/** The unit of the page. A page outside of the units' frame has none, which is a bug. */
export function useUnitSeat(): UnitSeat {
  const seat = useContext(Seat);
  if (seat === undefined) throw new Error('this page stands outside of a unit’s frame');
  return seat;
}
