import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { newUnorderedId, type Chance } from '../../../shared/chance.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { announcedVote, type OpenDataPlace } from './announced-vote.ts';
import { OPEN_DATA } from './files.ts';

export interface ExportedVote {
  readonly ballot: string;
  readonly title: string;
  /** Its folder below the target. */
  readonly folder: string;
  readonly files: readonly string[];
}

export interface Exported {
  readonly body: string;
  readonly out: string;
  readonly votes: readonly ExportedVote[];
}

export type ExportProblem = 'no-such-body' | 'folder-not-empty' | 'no-such-folder';

/**
 * Writes the open data of every announced vote of a body into a new folder, one folder
 * a vote. The target appears whole or not at all. Failures: `no-such-body` {body, known};
 * `folder-not-empty` {out}; `no-such-folder` {folder} for the one around it.
 */
export async function exportVotes(
  place: OpenDataPlace,
  chance: Chance,
  code: string,
  target: string,
): Promise<Result<Exported, ExportProblem>> {
  const out = resolve(target);
  if (!existsSync(dirname(out))) return fail('no-such-folder', { folder: dirname(out) });
  if (existsSync(out) && readdirSync(out).length > 0) return fail('folder-not-empty', { out });
  const bodies = await place.db.selectFrom('body').select(['id', 'code']).orderBy('code').execute();
  const body = bodies.find((one) => one.code === code);
  if (body === undefined)
    return fail('no-such-body', { body: code, known: bodies.map((one) => one.code).join(', ') });
  const ballots = await place.db
    .selectFrom('ballot')
    .innerJoin('congress_session', 'congress_session.id', 'ballot.session')
    .select(['ballot.id', 'congress_session.opens_on'])
    .where('ballot.body', '=', body.id)
    .orderBy('congress_session.opens_on')
    .orderBy('ballot.id')
    .execute();
  const partial = join(dirname(out), `.${basename(out)}.${newUnorderedId(chance)}`);
  try {
    mkdirSync(partial);
    const votes: ExportedVote[] = [];
    for (const { id, opens_on: day } of ballots) {
      const vote = await announcedVote(place, id);
      if (!vote.ok) continue;
      const folder = `${day}-${id}`;
      mkdirSync(join(partial, folder));
      const files: string[] = [];
      for (const file of OPEN_DATA) {
        const bytes = await file.of(vote.value, 'zh');
        if (bytes === undefined) continue;
        writeFileSync(join(partial, folder, file.name), bytes);
        files.push(file.name);
      }
      votes.push({ ballot: id, title: vote.value.title, folder, files });
    }
    if (existsSync(out)) rmSync(out, { recursive: true });
    renameSync(partial, out);
    return ok({ body: code, out, votes });
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
