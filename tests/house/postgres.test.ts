import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { freshPostgres } from '../support/postgres.ts';

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the tests', () => {
  test('is version 18 and reached by no network', async () => {
    const url = await freshPostgres();
    expect(await ask(url, 'show server_version_num')).toEqual([
      { server_version_num: expect.stringMatching(/^18\d{4}$/) },
    ]);
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  test('gives each test file an empty database of its own, in Unicode', async () => {
    const [one, other] = await Promise.all([freshPostgres(), freshPostgres()]);
    await ask(one, `create table 票 (字 text)`);
    await ask(one, `insert into 票 values ('赞成𠮷')`);
    expect(await ask(one, 'select 字, char_length(字) as n from 票')).toEqual([
      { 字: '赞成𠮷', n: 3 },
    ]);
    expect(await ask(other, `select to_regclass('票') as found`)).toEqual([{ found: null }]);
  });
});
