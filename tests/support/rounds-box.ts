import { constants, sign as signWith } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { Client } from 'pg';
import { pileTables } from '../../server/ballot/box/postgres-tables.ts';
import { pilePaths } from '../../server/ballot/box/sqlite-box.ts';
import { castBody, unusedBody } from '../../shared/ballot/protocol/body.ts';
import { concat, knownBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { ballotMessage, paperMessage } from '../../shared/ballot/protocol/messages.ts';
import { sealChoices } from '../../shared/ballot/protocol/sealing.ts';
import { newSigningKeys, publicKeyBytes, sign } from '../../shared/ballot/protocol/signatures.ts';
import { writeChoices } from '../../shared/ballot/choices.ts';
import type { Hall } from './rounds-hall.ts';
import type { Held } from './rounds-voter.ts';

/** A paper that nobody's name was written down for, made with the issuer key: stuffing. */
export async function forgedPaper(
  hall: Hall,
  id: string,
  { R, round }: Held,
): Promise<{ readonly cast: Bytes; readonly unused: Bytes }> {
  const issuer = hall.room.keys.issuer(id);
  if (issuer === undefined) throw new Error('the issuer key is gone');
  const keys = await newSigningKeys();
  const key = await publicKeyBytes(keys.publicKey);
  const signature = concat(
    signWith('sha384', paperMessage(R, key), {
      key: issuer.privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 48,
    }),
  );
  const plaintext = writeChoices(
    round.candidates.map(({ code }) => code),
    { A01: 'for' },
  );
  const sealed = await sealChoices(knownBase64url(round.countKey), R, key, plaintext);
  const ballotSignature = await sign(keys.privateKey, await ballotMessage(R, sealed));
  return {
    cast: castBody({ key, signature, sealed, ballotSignature }),
    unused: unusedBody({ key, signature }),
  };
}

/** Whoever has the disk or the database changes a sealed box behind the server's back. */
export async function tamper(
  hall: Hall,
  id: string,
  how: { readonly paper: Bytes; readonly body: Bytes | null },
): Promise<void> {
  const { paper, body } = how;
  if (hall.engine === 'sqlite') {
    const box = new SQLite(pilePaths(hall.config.dataDir, id, 'ballot').sealed);
    if (body === null) box.prepare('delete from ballot where paper = ?').run(paper);
    else box.prepare('update ballot set body = ? where paper = ?').run(body, paper);
    box.close();
    return;
  }
  const client = new Client({ connectionString: hall.config.databaseUrl });
  await client.connect();
  const table = pileTables(id, 'ballot').sealed;
  if (body === null)
    await client.query(`delete from ${table} where paper = $1`, [Buffer.from(paper)]);
  else
    await client.query(`update ${table} set body = $1 where paper = $2`, [
      Buffer.from(body),
      Buffer.from(paper),
    ]);
  await client.end();
}
