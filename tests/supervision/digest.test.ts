import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../../server/platform/mail/mailer.ts';
import type { Platform } from '../../server/platform/platform.ts';
import { chooseDigest, digestsOfBody } from '../../server/supervision/digests/choice.ts';
import { sendDigests } from '../../server/supervision/digests/worker.ts';
import type { Lead } from '../../shared/collection/model.ts';
import type { Me } from '../../shared/congress/model.ts';
import { dayAfter } from '../../shared/day.ts';
import type { BodyDigests, DigestChoice, OwnDigest } from '../../shared/supervision/digest.ts';
import { published } from '../delivery/published.ts';
import { aColleague, ask, someLeads } from '../screening/department.ts';
import type { Client } from '../support/client.ts';
import { describeOnBoth } from '../support/house.ts';
import { openMailServer, textOf, type MailServer } from '../support/mail-server.ts';
import { supervised, type Supervised } from './office.ts';

const PATIENCE = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 5000 };
const DAY = 86_400;

describeOnBoth('the digest of a day', 'whole', (house) => {
  let at: Supervised;
  let office: Client;
  let account: string;
  let server: MailServer;
  let mailer: Mailer;
  let platform: Platform;
  let leads: readonly Lead[];

  beforeAll(async () => {
    server = await openMailServer();
    const mail = { url: server.url, from: 'reminders@example.org' };
    mailer = createMailer(mail, PATIENCE);
    const { platform: own } = house();
    platform = { ...own, config: { ...own.config, mail } };
    at = await supervised(house());
    office = await aColleague(house(), at.body, at.unit);
    const { name } = await office.get<Me>('/me');
    ({ id: account } = await own.db
      .selectFrom('account')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow());
    const today = house().clock.now().toISOString().slice(0, 10);
    const dues = [dayAfter(today, -400), dayAfter(today, 900)];
    await published(own.db, at.body.id, at.project, { on: dayAfter(today, -20), dues });
    leads = await someLeads(house(), at.body, 1);
    const asked = { unit: at.unit, client: office, path: '' };
    await ask(house(), at.body, leads, [asked], { dueOn: dayAfter(today, 60) });
    await choose({});
  });
  afterAll(() => server.close());
  afterEach(() => {
    // Every test has a day of its own; those who were signed in are so on the first alone.
    house().clock.step(DAY);
    server.manner = 'takes';
    server.forget();
  });

  const choose = (changes: Partial<DigestChoice>) =>
    chooseDigest(
      platform,
      { account, name: '经办人' },
      { address: 'office@example.org', rhythm: 'daily', language: 'zh', ...changes },
    );
  const round = (with_: Mailer = mailer): Promise<void> => sendDigests(platform, with_);
  const minutes = (count: number): void => house().clock.step(60 * count);
  const standing = async () => {
    const { people } = await digestsOfBody(platform.db, at.body.id, true);
    const { state, attempts, why } = people[0] ?? {};
    return { state, attempts, why };
  };

  test('is chosen by oneself alone, needs an address, and an installation without a mail server says so', async () => {
    const path = '/me/digest';
    expect(await office.get<OwnDigest>(path)).toEqual({
      address: 'office@example.org',
      rhythm: 'daily',
      language: 'zh',
      setUp: false,
    });
    const stranger = await aColleague(house(), at.body, at.unit);
    const off = { address: '', rhythm: 'off', language: 'zh' };
    expect(await stranger.get<OwnDigest>(path)).toEqual({ ...off, setUp: false });
    const refused = async (choice: object): Promise<string> =>
      (await stranger.problem('PUT', path, { ...off, ...choice })).code;
    expect(await refused({ rhythm: 'daily' })).toBe('mail-address-unknown');
    for (const address of ['nobody', 'a@b', 'a b@c.de', 'a@b.cn\r\nBcc: x@y.cn', 'a@b.cn,c@d.cn'])
      expect([address, await refused({ address, rhythm: 'weekly' })]).toEqual([
        address,
        'mail-address-unknown',
      ]);
    expect(await refused({ rhythm: 'daily', address: 'a@b.cn' })).toBe('mail-not-set-up');
    const acts = await platform.db
      .selectFrom('act')
      .select('detail')
      .where('kind', '=', 'digest-chosen')
      .execute();
    expect(JSON.stringify(acts)).not.toContain('example.org');
    const seen = await at.body.staff.get<BodyDigests>(`${at.body.path}/digests`);
    expect(seen).toMatchObject({ setUp: false, people: [{ rhythm: 'daily', day: '' }] });
    expect(JSON.stringify(seen)).not.toContain('example.org');
    expect(await office.problem('GET', `${at.body.path}/digests`)).toMatchObject({ status: 403 });
  });

  test('says what the page shows, in the language of the reader, once however often it is tried', async () => {
    await Promise.all([round(), round()]);
    await round();
    expect(server.mails.map(({ to }) => to)).toEqual(['office@example.org']);
    const [mail] = server.mails;
    if (mail === undefined) throw new Error('no mail');
    const text = textOf(mail);
    expect(text).toContain('完成节点“主体封顶”并报送 · 卫生院 · 逾期 401 天');
    expect(text).toContain(`${platform.config.publicUrl}/department/reports`);
    expect(text).toContain(`${platform.config.publicUrl}/department/account`);
    expect(mail.source).toContain('From: reminders@example.org');
    expect(await standing()).toEqual({ state: 'sent', attempts: 1, why: '' });
    await choose({ language: 'en' });
    house().clock.step(DAY);
    await round();
    expect(textOf(server.mails[1] ?? mail)).toContain('Meet and report the milestone “主体封顶”');
    await choose({});
  });

  test('waits for a server that is down, longer each time, and is sent when it is up again', async () => {
    const down = await openMailServer();
    await down.close();
    const nowhere = createMailer({ url: down.url, from: 'reminders@example.org' }, PATIENCE);
    await round(nowhere);
    expect(await standing()).toMatchObject({ state: 'waiting', attempts: 1 });
    minutes(4);
    await round(nowhere);
    expect(await standing()).toMatchObject({ attempts: 1 });
    minutes(2);
    await round(nowhere);
    expect(await standing()).toMatchObject({ state: 'waiting', attempts: 2 });
    minutes(9);
    await round();
    expect(server.mails).toEqual([]);
    minutes(2);
    await round();
    expect(server.mails).toHaveLength(1);
    expect(await standing()).toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('is tried again after a server that says nothing or puts it off, and not after a refusal', async () => {
    server.manner = 'silent';
    await round();
    expect(await standing()).toMatchObject({ state: 'waiting', attempts: 1 });
    server.manner = 'puts-off';
    minutes(6);
    await round();
    expect(await standing()).toEqual({ state: 'waiting', attempts: 2, why: '451' });
    server.manner = 'refuses';
    minutes(11);
    await round();
    expect(await standing()).toEqual({ state: 'refused', attempts: 3, why: '550' });
    server.manner = 'takes';
    minutes(60);
    await round();
    expect(server.mails).toEqual([]);
  });

  test('is not sent again when nobody knows whether it arrived: a server that broke off, a process that was killed', async () => {
    server.manner = 'breaks-off';
    await round();
    expect(await standing()).toMatchObject({ state: 'unsure', attempts: 1 });
    server.manner = 'takes';
    minutes(60);
    await round();
    expect(server.mails).toHaveLength(1);
    house().clock.step(DAY);
    const killed: Mailer = async (mail) => {
      await mailer(mail);
      throw new Error('killed');
    };
    await expect(round(killed)).rejects.toThrow('killed');
    await round();
    expect(await standing()).toMatchObject({ state: 'sending' });
    minutes(11);
    await round();
    expect(await standing()).toMatchObject({ state: 'unsure', why: 'interrupted' });
    expect(server.mails).toHaveLength(2);
  });

  test('is not sent late: what could not be sent on its day lapses, and the next one goes out', async () => {
    server.manner = 'puts-off';
    await round();
    house().clock.step(DAY);
    server.manner = 'takes';
    await round();
    expect(server.mails).toHaveLength(1);
    const rows = await platform.db
      .selectFrom('digest')
      .select('state')
      .where('account', '=', account)
      .orderBy('day', 'desc')
      .limit(2)
      .execute();
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'lapsed']);
  });

  test('names no proposal, and is not sent to who has nothing to do or has ended it', async () => {
    await round();
    const [mail] = server.mails;
    if (mail === undefined) throw new Error('no mail');
    expect(textOf(mail)).toContain('填写论证意见 · 还有');
    expect(textOf(mail)).not.toContain(leads[0]?.title ?? '第 1 件事');
    await choose({ rhythm: 'off' });
    house().clock.step(DAY);
    await round();
    expect(server.mails).toHaveLength(1);
    await choose({});
  });
});
