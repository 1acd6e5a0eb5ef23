import { describe, expect, test } from 'vitest';
import { LEAD_STATES, type LeadState, type Step } from '../../shared/collection/model.ts';
import type { PublicDrive, RaiseView, TrackedProposal } from '../../shared/collection/public.ts';
import {
  raiseAddress,
  raisePath,
  stationPath,
  trackPath,
} from '../../web/collection/raise/address.ts';
import { readDraft } from '../../web/collection/raise/draft.ts';
import { keepView, keptView } from '../../web/collection/raise/kept-view.ts';
import { stagesOf, standingOf } from '../../web/collection/track/standing.ts';

describe('addresses of the page for residents', () => {
  test.each([
    ['/raise', '', { page: 'choose' }],
    ['/raise/', '', { page: 'choose' }],
    [
      '/raise/qingxi',
      '',
      { page: 'form', body: 'qingxi', channel: 'web', drive: undefined, station: undefined },
    ],
    [
      '/raise/qingxi',
      '?via=qr&drive=d-1',
      { page: 'form', body: 'qingxi', channel: 'qr', drive: 'd-1', station: undefined },
    ],
    ['/raise/track', '', { page: 'track', number: '' }],
    ['/raise/track/qx27%200388', '', { page: 'track', number: 'qx27 0388' }],
    // What cannot be decoded is taken as it is.
    [
      '/raise/%E9',
      '',
      { page: 'form', body: '%E9', channel: 'web', drive: undefined, station: undefined },
    ],
  ])('%s%s', (path, search, address) => {
    expect(raiseAddress(path, search)).toEqual(address);
  });

  test('what leads there is read back', () => {
    const body = 'a/b 镇';
    expect(raiseAddress(raisePath(body), '')).toMatchObject({ body });
    const wall = new URL(stationPath(body, 'st 1&2'), 'https://localhost');
    expect(raiseAddress(wall.pathname, wall.search)).toMatchObject({
      body,
      channel: 'qr',
      station: 'st 1&2',
    });
    expect(raiseAddress(trackPath('QX27-0388'), '')).toEqual({
      page: 'track',
      number: 'QX27-0388',
    });
  });
});

describe('a draft that a browser has kept', () => {
  test.each([undefined, '', 'no json', '[]', '"text"', '{}', '{"id":7}'])('%j is none', (text) => {
    expect(readDraft(text)).toBeUndefined();
  });

  test('of an older page is read as far as it is known', () => {
    const kept = { id: 'i', typed: { name: '修桥', reason: 7, category: 'gone', more: 'x' } };
    const draft = readDraft(JSON.stringify(kept));
    expect(draft).toMatchObject({ id: 'i', joins: null });
    expect(draft?.typed).toMatchObject({ name: '修桥', reason: '', category: '', byPhone: '' });
    expect(draft?.typed).not.toHaveProperty('more');
  });

  test('keeps what it joins', () => {
    const joins = { number: 'QX27-0001', name: '充电棚' };
    expect(readDraft(JSON.stringify({ id: 'i', typed: {}, joins }))?.joins).toEqual(joins);
    expect(readDraft(JSON.stringify({ id: 'i', joins: { number: 1 } }))?.joins).toBeNull();
  });
});

describe('the form that a browser has kept', () => {
  const drive = (id: string, closesOn: string): PublicDrive => ({
    id,
    year: 2027,
    title: id,
    intro: '',
    opensOn: '2026-03-01',
    closesOn,
    phase: 'open',
    daysLeft: 20,
  });
  const view: RaiseView = {
    body: { id: 'b', code: 'qingxi', name: '清溪县' },
    open: [drive('soon', '2026-03-21'), drive('standing', '')],
    coming: null,
    last: null,
    towns: [],
    station: null,
  };
  const at = { body: 'qingxi', station: undefined };

  test('opens with the days that are left today, and without drives that have ended', () => {
    expect(keptView(at, '2026-03-20')).toBeUndefined();
    keepView(at, view);
    const shown = (today: string) =>
      keptView(at, today)?.open.map(({ id, daysLeft }) => [id, daysLeft]);
    expect(shown('2026-03-20')).toEqual([
      ['soon', 1],
      ['standing', null],
    ]);
    expect(shown('2026-03-22')).toEqual([['standing', null]]);
  });

  test('is that of the same station', () => {
    const station = { code: 's1', name: '城东街道代表联络站' };
    const wall = { body: 'qingxi', station: 's1' };
    keepView(wall, { ...view, station });
    expect(keptView(wall, '2026-03-20')?.station).toEqual(station);
    expect(keptView({ ...wall, station: 's2' }, '2026-03-20')).toBeUndefined();
  });
});

describe('where a proposal stands', () => {
  const step = (kind: Step['kind'], at: string): Step => ({
    seq: 1,
    at,
    kind,
    detail: {},
    reason: '',
  });
  const tracked = (
    state: TrackedProposal['state'],
    lead: LeadState,
    steps: readonly Step[] = [],
  ) => ({
    state,
    lead: {
      ordinal: 1,
      title: '',
      state: lead,
      voices: 1,
      origins: { residents: 1, deputies: 0, departments: 0, stations: 0, government: 0 },
      unit: '',
      declineReason: null,
      reason: '',
      year: 2027,
    },
    steps,
    receivedAt: '2026-03-10T01:00:00.000Z',
  });

  test('it waits for its own review however far its group is, unless that is settled', () => {
    expect(standingOf(tracked('received', 'lead'))).toBe('received');
    expect(standingOf(tracked('accepted', 'lead'))).toBe('waiting');
    expect(standingOf(tracked('withheld', 'lead'))).toBe('waiting');
    expect(standingOf(tracked('received', 'preliminary'))).toBe('received');
    expect(standingOf(tracked('received', 'declined'))).toBe('declined');
    expect(standingOf(tracked('received', 'chosen'))).toBe('chosen');
  });

  test.each([
    ['lead', ['done', 'done', 'now', 'todo', 'todo', 'todo']],
    ['proposed', ['done', 'done', 'done', 'now', 'todo', 'todo']],
    ['candidate', ['done', 'done', 'done', 'done', 'done', 'now']],
    ['chosen', ['done', 'done', 'done', 'done', 'done', 'done']],
  ] as const)('as %s it has come so far', (lead, states) => {
    expect(stagesOf(tracked('accepted', lead))?.map(({ state }) => state)).toEqual(states);
  });

  test('stages carry the day on which they were reached the last time', () => {
    const steps = [
      step('received', '2026-03-10'),
      step('became-proposed', '2026-03-12'),
      step('became-lead', '2026-03-13'),
      step('became-proposed', '2026-03-15'),
    ];
    expect(stagesOf(tracked('accepted', 'proposed', steps))?.map(({ at }) => at)).toEqual([
      '2026-03-10T01:00:00.000Z',
      undefined,
      '2026-03-15',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('what was laid aside is on no way any more', () => {
    const aside = LEAD_STATES.filter((lead) => stagesOf(tracked('accepted', lead)) === undefined);
    expect(aside).toEqual(['reserve', 'declined', 'suggestion']);
  });
});
