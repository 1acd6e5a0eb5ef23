import { describe, expect, test } from 'vitest';
import { wrongImports } from './layers.mjs';
import { sourceOf } from './sources.mjs';

const findings = (path: string, text: string): string[] => wrongImports([sourceOf(path, text)]);

describe('the layers', () => {
  test.each([
    [
      'web/ballot/Paper.tsx',
      `import { ballotApp } from '../../server/app.ts';`,
      'web imports only types from server',
    ],
    [
      'web/ballot/Paper.tsx',
      `const { app } = await import('../../server/app.ts');`,
      'web imports only types from server',
    ],
    [
      'web/ballot/Paper.tsx',
      `export * from '../../server/app.ts';`,
      'web imports only types from server',
    ],
    ['web/ballot/Paper.tsx', `import '../../server/app.ts';`, 'web imports only types from server'],
    [
      'server/ballot/views.ts',
      `import type { Page } from '../../web/ballot/Paper.tsx';`,
      'server does not import from web',
    ],
    [
      'shared/ballot/rules.ts',
      `import type { Row } from '../../server/ballot/tables.ts';`,
      'shared does not import from server',
    ],
    [
      'shared/ballot/rules.ts',
      `import { readFileSync } from 'node:fs';`,
      'shared runs in the browser too',
    ],
    [
      'shared/ballot/rules.ts',
      `import { createSignal } from 'solid-js';`,
      'the shared floor is pure',
    ],
    [
      'web/ballot/Paper.tsx',
      `import { createHash } from 'node:crypto';`,
      'web runs in the browser too',
    ],
    [
      'web/ballot/Paper.tsx',
      `import { z } from 'zod';`,
      'zod is used in schema.ts and on the server only',
    ],
    [
      'shared/ballot/model.ts',
      `import type { z } from 'zod';`,
      'zod is used in schema.ts and on the server only',
    ],
    [
      'shared/ballot/records.ts',
      `import { compactVerify } from 'jose';`,
      'the shared floor is pure',
    ],
    [
      'shared/ballot/rules.ts',
      `import { ballot } from './schema.ts';`,
      'only schemas and the server import schemas',
    ],
    [
      'web/ballot/Paper.tsx',
      `import { ballot } from '../../shared/ballot/schema.ts';`,
      'schemas are for the server: they would put zod into the browser',
    ],
    [
      'server/congress/acts.ts',
      `import { openRound } from '../ballot/acts.ts';`,
      'server/ballot comes after server/congress in the life cycle',
    ],
    [
      'server/congress/acts.ts',
      `import type { Round } from '../../shared/ballot/model.ts';`,
      'shared/ballot comes after server/congress in the life cycle',
    ],
    [
      'web/congress/Roll.tsx',
      `import { words } from '../words/ballot/index.ts';`,
      'web/ballot comes after web/congress in the life cycle',
    ],
    [
      'server/platform/acts/acts.ts',
      `import { roll } from '../../congress/views.ts';`,
      'server/platform knows no room, and this is server/congress',
    ],
    [
      'shared/roles.ts',
      `import { seats } from './ballot/rules.ts';`,
      'shared/roles.ts knows no room, and this is shared/ballot',
    ],
    [
      'server/ballot/acts.ts',
      `import { app } from '../app.ts';`,
      'server/app.ts is put together from the rooms and not known to them',
    ],
    [
      'server/ballot/acts.ts',
      `import { example } from '../../tests/support/halls.ts';`,
      'server imports nothing from outside the three floors',
    ],
  ])('refuse in %s: %s', (path, text, reason) => {
    const from = /'([^']+)'/.exec(text)?.[1] ?? '';
    expect(findings(path, `\n${text}`)).toEqual([`${path}:2: ${from}: ${reason}`]);
  });

  test('refuse the type of a later room named in the middle of a line', () => {
    expect(
      findings('shared/congress/model.ts', `type R = import('../ballot/model.ts').Round;`),
    ).toEqual([
      'shared/congress/model.ts:1: ../ballot/model.ts: shared/ballot comes after shared/congress in the life cycle',
    ]);
  });

  test.each([
    ['web/platform/api.ts', `import type { App } from '../../server/app.ts';`],
    ['web/platform/api.ts', `import { type App } from '../../server/app.ts';`],
    [
      'web/ballot/Paper.tsx',
      `import { tally } from '../../shared/ballot/count.ts'; import { createSignal } from 'solid-js';`,
    ],
    ['web/design/VoteBars.tsx', `import type { Tally } from '../../shared/ballot/model.ts';`],
    ['web/entrances/vote.tsx', `import { Paper } from '../ballot/Paper.tsx';`],
    [
      'server/ballot/acts.ts',
      `import { roll } from '../congress/views.ts'; import { ballot } from '../../shared/ballot/schema.ts';`,
    ],
    [
      'server/ballot/acts.ts',
      `import { createHash } from 'node:crypto'; import { newId } from '../../shared/chance.ts';`,
    ],
    ['server/app.ts', `import { routes } from './portal/routes.ts';`],
    ['server/example/county.ts', `import { openRound } from '../ballot/acts.ts';`],
    [
      'shared/ballot/schema.ts',
      `import * as z from 'zod'; import { schemaOf } from '../schema.ts';`,
    ],
    [
      'tests/ballot/count.test.ts',
      `import * as z from 'zod'; import { app } from '../../server/app.ts';`,
    ],
  ])('allow in %s: %s', (path, text) => {
    expect(findings(path, text)).toEqual([]);
  });
});
