import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Client } from 'pg';
import type { Hall } from '../support/rounds-hall.ts';

/** Something secret, in each way in which it may be written. */
export interface Secret {
  readonly what: string;
  readonly forms: readonly Buffer[];
}

export function secret(what: string, bytes: Uint8Array): Secret {
  const raw = Buffer.from(bytes);
  const texts = [
    raw.toString('hex'),
    raw.toString('hex').toUpperCase(),
    raw.toString('base64url'),
    raw.toString('base64').replace(/=+$/, ''),
  ];
  return { what, forms: [raw, ...texts.map((text) => Buffer.from(text, 'latin1'))] };
}

export function found(secrets: readonly Secret[], where: string, bytes: Uint8Array): string[] {
  const hay = Buffer.from(bytes);
  return secrets.flatMap(({ what, forms }) =>
    forms.some((form) => hay.includes(form)) ? [`${what} in ${where}`] : [],
  );
}

/** Every file of the data folder outside the box, with the databases and their logs. */
export function filesOf(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('box'))
    .map((path) => ({ path, full: join(folder, path) }))
    .filter(({ full }) => existsSync(full) && statSync(full).isFile())
    .map(({ path, full }) => ({ path, bytes: readFileSync(full) }));
}

/** Every row of every table outside the box, as text. */
export async function rowsOf({ config }: Hall): Promise<{ table: string; text: string }[]> {
  if (config.databaseUrl === undefined) {
    const database = new SQLite(join(config.dataDir, 'main.sqlite'), { readonly: true });
    const tables = database
      .prepare<[], { name: string }>(`select name from sqlite_master where type = 'table'`)
      .all();
    const all = tables.map(({ name }) => ({
      table: name,
      text: JSON.stringify(database.prepare(`select * from "${name}"`).all(), (_, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value,
      ),
    }));
    database.close();
    return all;
  }
  const client = new Client({ connectionString: config.databaseUrl });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('box', 'pg_catalog', 'information_schema')`,
  );
  const all = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`select row_to_json(t)::text as text from ${name} t`);
    all.push({ table: name, text: JSON.stringify(rows) });
  }
  await client.end();
  return all;
}
