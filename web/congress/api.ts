import { createApi } from '../platform/api.ts';

/** The API as the staff's seat asks it. */
export const staffApi = createApi('staff');
