import { entranceOf } from '../../shared/entrances.ts';
import { createApi } from '../platform/api.ts';

/** The seat of whoever signs in by name on pages of this path: departments and stations have their own. */
function seatAt(path: string): 'staff' | 'department' | 'station' {
  const page = entranceOf(path);
  return page === 'department' || page === 'station' ? page : 'staff';
}

/** The API as the seat of this page asks it: the staff's, or on their own pages that of a department or station. */
export const staffApi = createApi(seatAt(location.pathname));
