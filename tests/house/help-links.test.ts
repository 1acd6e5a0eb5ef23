import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../web/help/content.ts';
import { en } from '../../web/words/help/en.ts';
import { zh } from '../../web/words/help/zh.ts';

const LINK = /\/help(#[^'"`)\s]*)?(?=['"`)\s])/g;

/** Every link into the help that stands in the pages, with its file. */
const links = readdirSync('web', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) =>
    Array.from(readFileSync(join('web', name), 'utf8').matchAll(LINK), ([, hash]) => ({
      name,
      hash,
    })),
  );

test.each([
  ['Chinese', zh],
  ['English', en],
])('every link into the help finds its place in %s', (_language, { parts }) => {
  const places = AUDIENCES.flatMap((audience) => [
    audience,
    ...parts[audience].topics.map(({ id }) => id),
  ]);
  expect(new Set(places).size).toBe(places.length);
  const lost = links.filter(({ hash }) => hash !== undefined && !places.includes(hash.slice(1)));
  expect(lost).toEqual([]);
  // A link that is put together of parts cannot be held to anything.
  expect(links.filter(({ hash }) => hash === '#' || hash?.includes('$') === true)).toEqual([]);
});

test('everybody for whom a part is written is led to it from their own pages', () => {
  const named = new Set(links.flatMap(({ hash }) => hash?.slice(1) ?? []));
  expect(AUDIENCES.filter((audience) => !named.has(audience))).toEqual([]);
});
