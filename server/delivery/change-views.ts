import { dayOf } from '../../shared/day.ts';
import type {
  ChangeRequest,
  NextSession,
  PublicChange,
  StuckChange,
} from '../../shared/delivery/change-model.ts';
import { sessionsOf } from '../congress/session-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOf, filesOfAll, readFile, type FileContent } from '../platform/files/stored.ts';
import {
  changeById,
  changeOwner,
  changeRows,
  daysWaiting,
  formOf,
  requestOf,
  type ChangeRow,
} from './change-rows.ts';
import { deliverySettingsOf } from './settings-views.ts';

/** The change requests of a body, the newest first; of one department when it is named. */
export async function changesOf(
  db: Executor,
  body: string,
  now: Date,
  unit?: string,
): Promise<readonly ChangeRequest[]> {
  let query = changeRows(db, body).orderBy('change_request.number', 'desc');
  if (unit !== undefined) query = query.where('change_request.unit', '=', unit);
  return requestsOf(db, body, await query.execute(), now);
}

/** One request whole, or nothing when this body has none of this id. */
export async function changeView(
  db: Executor,
  body: string,
  id: string,
  now: Date,
): Promise<ChangeRequest | undefined> {
  const row = await changeById(db, body, id);
  if (row === undefined) return undefined;
  const documents = await filesOf(db, body, changeOwner(id));
  return requestOf(row, documents, dayOf(now), await deliverySettingsOf(db, body));
}

async function requestsOf(
  db: Executor,
  body: string,
  rows: readonly ChangeRow[],
  now: Date,
): Promise<readonly ChangeRequest[]> {
  const settings = await deliverySettingsOf(db, body);
  const owners = rows.map(({ id }) => changeOwner(id));
  const documents = await filesOfAll(db, body, owners);
  return rows.map((row) =>
    requestOf(row, documents.get(changeOwner(row.id)) ?? [], dayOf(now), settings),
  );
}

/** A document of a request of this body, or nothing. */
export async function changeDocument(
  db: Executor,
  body: string,
  change: string,
  file: string,
): Promise<FileContent | undefined> {
  const content = await readFile(db, body, file);
  return content?.claimedBy === changeOwner(change) ? content : undefined;
}

/**
 * The requests of a project as everybody reads them, the newest first: what
 * was decided in full, what waits only as waiting; nothing of what was withdrawn.
 */
export async function publicChanges(
  db: Executor,
  body: string,
  project: string,
): Promise<readonly PublicChange[]> {
  const rows = await changeRows(db, body)
    .where('change_request.project', '=', project)
    .orderBy('change_request.number', 'desc')
    .execute();
  return rows.flatMap((row) => publicChange(row) ?? []);
}

function publicChange(row: ChangeRow): PublicChange | undefined {
  const { id, number, kind, level, organ, state } = row;
  if (state === 'withdrawn') return undefined;
  const decided = state === 'approved' || state === 'refused';
  const form = formOf(row);
  return {
    id,
    number,
    kind,
    level,
    organ,
    state,
    filedOn: dayOf(new Date(row.filed_at)),
    reason: decided ? form.reason : '',
    effect: decided ? form.effect : '',
    fields: decided ? form.fields : [],
    milestones: decided ? form.milestones : [],
    decidedOn: row.decided_on,
    minute: row.minute,
    decisionReason: decided ? row.reason : '',
    toldOn: row.told_on,
  };
}

/** Requests that nobody has moved for longer than the body's `stuckDays`, those waiting longest first; `today` is YYYY-MM-DD. */
export async function stuckChanges(
  db: Executor,
  body: string,
  today: string,
): Promise<readonly StuckChange[]> {
  const { stuckDays } = await deliverySettingsOf(db, body);
  const rows = await changeRows(db, body)
    .where('change_request.state', 'in', ['filed', 'before-organ'])
    .orderBy('change_request.moved_at')
    .orderBy('change_request.number')
    .execute();
  return rows.flatMap((row) => {
    const days = daysWaiting(row, today);
    if (days <= stuckDays) return [];
    const { id, number, project, kind, state, organ } = row;
    return [{ id, number, project, projectName: row.project_name, kind, state, organ, days }];
  });
}

/** Decided major changes of which the next session is to be told, those told before, and the sessions that can be. */
export async function nextSession(db: Executor, body: string, now: Date): Promise<NextSession> {
  const rows = await changeRows(db, body)
    .where('change_request.level', '=', 'major')
    .where('change_request.state', 'in', ['approved', 'refused'])
    .orderBy('change_request.decided_on')
    .orderBy('change_request.number')
    .execute();
  const requests = await requestsOf(db, body, rows, now);
  const sessions = await sessionsOf(db, body);
  return {
    waiting: requests.filter(({ toldOn }) => toldOn === ''),
    told: requests.filter(({ toldOn }) => toldOn !== ''),
    sessions: sessions
      .filter(({ rehearsal }) => !rehearsal)
      .map(({ id, title, opensOn }) => ({ id, title, opensOn }))
      .toSorted((one, other) => (one.opensOn > other.opensOn ? -1 : 1)),
  };
}
