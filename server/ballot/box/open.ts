import type { Place } from '../../platform/database/database.ts';
import type { BoxStore } from './box.ts';
import { openPostgresBox } from './postgres-box.ts';
import { openSqliteBox } from './sqlite-box.ts';

/** Opens the box where the main database is, over connections of its own. */
export async function openBox(place: Place, onLost: (error: Error) => void): Promise<BoxStore> {
  return 'url' in place ? openPostgresBox(place.url, onLost) : openSqliteBox(place.dataDir);
}
