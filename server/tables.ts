import { deskMigrations } from './ballot/desk/tables.ts';
import { documentMigrations } from './ballot/documents/tables.ts';
import { openMigrations } from './ballot/open/tables.ts';
import { rostrumMigrations } from './ballot/rostrum-tables.ts';
import { ballotMigrations } from './ballot/tables.ts';
import { queueMigrations } from './collection/queue-tables.ts';
import { reviewMigrations } from './collection/review-tables.ts';
import { collectionMigrations } from './collection/tables.ts';
import { congressMigrations } from './congress/tables.ts';
import { deliveryMigrations } from './delivery/migrations.ts';
import { actMigrations } from './platform/acts/tables.ts';
import type { Migration } from './platform/database/columns.ts';
import { sheetMigrations } from './platform/documents/sheets-previews.ts';
import { fileMigrations } from './platform/files/tables.ts';
import { identityMigrations } from './platform/identity/tables.ts';
import { screeningMigrations } from './screening/tables.ts';
import { digestMigrations } from './supervision/digests/tables.ts';
import { supervisionMigrations } from './supervision/migrations.ts';

/** Every step of every room's tables; run at start in the order of their names. */
export const MIGRATIONS: readonly Migration[] = [
  ...actMigrations,
  ...identityMigrations,
  ...sheetMigrations,
  ...fileMigrations,
  ...congressMigrations,
  ...collectionMigrations,
  ...reviewMigrations,
  ...queueMigrations,
  ...screeningMigrations,
  ...ballotMigrations,
  ...deskMigrations,
  ...openMigrations,
  ...documentMigrations,
  ...rostrumMigrations,
  ...deliveryMigrations,
  ...supervisionMigrations,
  ...digestMigrations,
];
