import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemonstration, type Demonstration } from '../../server/example/demonstration.ts';
import { pastClock } from '../../server/example/past-clock.ts';
import { systemClock } from '../../server/platform/chance.ts';
import { readConfig } from '../../server/platform/config.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import type { DriveView } from '../../server/collection/drive-views.ts';
import type { ConsoleView } from '../../shared/ballot/round.ts';
import type { TrackedProposal } from '../../shared/collection/public.ts';
import type { StaffMember } from '../../shared/congress/model.ts';
import type { PortalView } from '../../shared/portal/model.ts';
import type { ProjectPage } from '../../shared/portal/project-page.ts';

/** The simulated deputies think and walk this much faster than in front of a visitor. */
const FASTER = 20;

describe('the demonstration', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-demo-test-'));
  let demonstration: Demonstration;
  let url = '';

  beforeAll(async () => {
    const config = readConfig({ PORT: '0', BOX_PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir });
    if (!config.ok) throw new Error(config.failure.code);
    demonstration = await openDemonstration(
      config.value,
      {
        chance: seededChance('a visitor'),
        clock: pastClock(systemClock, new Date(), FASTER),
        log: pino({ level: 'silent' }),
      },
      () => undefined,
    );
    url = demonstration.house.url;
  });

  afterAll(async () => {
    await demonstration.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** The visitor in one of the parts: a cookie from the demonstration's door, as a click gets it. */
  async function play(part: 'chair' | 'scrutineer') {
    const door = await fetch(`${url}/api/demo/enter/${part}`, { redirect: 'manual' });
    expect(door.status).toBe(302);
    const cookie = door.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const entrance = part === 'chair' ? 'staff' : 'scrutineer';
    return async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: { cookie, entrance, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const answer = (await response.json()) as Answer;
      expect(response.status, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(200);
      return answer;
    };
  }

  it('shows last year’s ten projects, truly decided and sound to verify', async () => {
    const portal = (await (await fetch(`${url}/api/portal`)).json()) as PortalView;
    expect(portal.body.name).toBe('清溪县人民代表大会');
    expect(portal.session?.state).toBe('sitting');
    expect(portal.result?.attendance).toEqual({ allDeputies: 248, present: 230 });
    expect(portal.result?.ballot.result).toMatchObject({ final: true, vacant: 0 });
    expect(portal.result?.ballot.result.elected).toHaveLength(10);
    const [bundle] = portal.result?.bundles ?? [];
    const bytes = await fetch(`${url}/api/rounds/${bundle?.round}/bundle`);
    const verdict = await verify(new Uint8Array(await bytes.arrayBuffer()));
    expect(verdict.findings).toEqual([]);
    expect(verdict.facts?.margin).toBeGreaterThan(0);
  });

  it('tells every one of last year’s 322 proposals what became of it', async () => {
    const staff = await play('chair');
    const { body } = (await (await fetch(`${url}/api/portal`)).json()) as PortalView;
    const drives = await staff<DriveView[]>('GET', `/bodies/${body.id}/drives`);
    const past = drives.find(({ year }) => year === 2025);
    expect(past).toMatchObject({ proposals: 322, phase: 'over' });
    const became: Record<string, number> = {};
    for (let ordinal = 1; ordinal <= 322; ordinal += 1) {
      const number = `${past?.prefix}-${String(ordinal).padStart(4, '0')}`;
      const tracked = await staff<TrackedProposal>('GET', `/proposals/${number}`);
      const state = tracked.lead.state;
      became[state] = (became[state] ?? 0) + 1;
      expect(tracked.steps.at(-1)?.reason === '' && state === 'declined').toBe(false);
    }
    expect(Object.keys(became).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'chosen',
      'declined',
      'reserve',
      'suggestion',
    ]);
    expect(Object.values(became).reduce((sum, count) => sum + count, 0)).toBe(322);
  });

  it('shows how last year’s projects were delivered: most done, some late', async () => {
    const { projects } = (await (await fetch(`${url}/api/portal`)).json()) as PortalView;
    const counted = (wanted: string): number =>
      projects.filter(({ pace }) => pace === wanted).length;
    expect(projects).toHaveLength(10);
    expect(counted('no-plan')).toBe(0);
    expect(counted('done')).toBeGreaterThan(3);
    for (const pace of ['overdue', 'behind', 'ahead'] as const)
      expect(`${pace} ${counted(pace)}`).not.toBe(`${pace} 0`);
    expect(projects.every(({ year, unit }) => year === 2025 && unit !== null)).toBe(true);
    const done = projects.find(({ pace }) => pace === 'done');
    const page = (await (
      await fetch(`${url}/api/portal/projects/qingxi/2025/${done?.number}`)
    ).json()) as ProjectPage;
    expect(page.vote?.allDeputies).toBe(248);
    expect(page.project.percent).toBe(100);
    expect(page.timeline.entries.length).toBeGreaterThan(5);
  });

  it('goes with the visitor through a tie and its runoff to a full result', async () => {
    const chair = await play('chair');
    const scrutineer = await play('scrutineer');
    const { body, session } = demonstration.stage;
    const look = (): Promise<ConsoleView> =>
      chair('GET', `/bodies/${body}/sessions/${session}/console`);
    const until = async (holds: (view: ConsoleView) => boolean): Promise<ConsoleView> => {
      const view = await look();
      if (holds(view)) return view;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return until(holds);
    };
    const at = async (act: string, facts?: unknown): Promise<ConsoleView> => {
      const { round } = await look();
      return chair('POST', `/bodies/${body}/rounds/${round?.id}/${act}`, facts);
    };
    const hold = async (papersKept: number): Promise<ConsoleView> => {
      await at('make-ready');
      await at('open');
      await until(({ round }) => (round?.figures.issued ?? 0) === 230);
      await until(({ round }) => (round?.figures.returned ?? 0) >= 230 - papersKept);
      await at('seal');
      await until(({ acts }) => acts.count.length === 0);
      await at('count');
      const { round } = await look();
      await scrutineer('POST', `/bodies/${body}/rounds/${round?.id}/certify`);
      await until((view) => view.round?.state === 'certified');
      return at('announce');
    };

    await until(({ attendance }) => attendance.present === 230);
    await at('confirm-quorum');
    const staff = await chair<StaffMember[]>('GET', `/bodies/${body}/staff`);
    const named = staff.filter(({ roles }) => roles.includes('scrutineer'));
    await at('pass-scrutineers', {
      scrutineers: named.map(({ account }, place) => ({ account, chief: place === 0 })),
    });

    const first = await hold(1);
    expect(first.round?.tally).toMatchObject({
      issued: 230,
      returned: 229,
      unused: 1,
      missing: 0,
      valid: 228,
      invalid: 1,
      outcome: 'tie',
      tied: ['A03', 'A09'],
    });
    expect(first.ballot?.result).toMatchObject({
      final: false,
      next: { step: 'runoff', seats: 1 },
    });

    await chair('POST', `/bodies/${body}/ballots/${first.ballot?.id}/next-round`);
    const second = await hold(0);
    expect(second.round?.tally).toMatchObject({ outcome: 'decided', elected: ['A03'] });
    expect(second.ballot?.result).toMatchObject({ final: true, vacant: 0 });
    expect(second.ballot?.result.elected).toEqual([
      'A01',
      'A02',
      'A03',
      'A04',
      'A05',
      'A06',
      'A07',
      'A08',
      'A10',
      'A11',
    ]);
  });

  it('starts again with the next session of the same term', async () => {
    await fetch(`${url}/api/demo/restart`, { method: 'POST' });
    const portal = (await (await fetch(`${url}/api/portal`)).json()) as PortalView;
    expect(portal.session).toMatchObject({ number: 6, state: 'sitting' });
    expect(portal.result?.ballot.result.elected).toContain('A03');
  });
});
