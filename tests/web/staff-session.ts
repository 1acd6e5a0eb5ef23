import { cardOf } from '../../server/example/example-project.ts';
import { THIS_YEAR } from '../../server/example/this-year.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type {
  CongressSession,
  CredentialCard,
  ImportPreview,
  Me,
  RollEntry,
} from '../../shared/congress/model.ts';
import type { Page } from 'playwright-core';
import type { TestBrowser, View } from '../support/browser.ts';
import { PASSWORD, rollEntries, rollSheet } from '../support/people.ts';
import type { StaffHouse } from './staff-house.ts';

export const LOGIN = { username: 'shen', password: PASSWORD };

/** A page of the staff in a browser of its own, signed in by its form. */
export async function openStaffPage(
  browser: TestBrowser,
  url: string,
  path: string,
  view: View = {},
): Promise<Page> {
  const page = await browser.openPage(`${url}${path}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(LOGIN.username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

/** Sets up an installation over its API and opens a session with 60 deputies; answers their cards. */
export async function openSession({
  running,
  setupLink,
}: StaffHouse): Promise<readonly CredentialCard[]> {
  let cookie = '';
  const send = async <Value>(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  ): Promise<Value> => {
    const answer = await fetch(`${running.url}/api${path}`, {
      method: 'POST',
      headers: { entrance: 'staff', cookie, ...headers },
      body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return (await answer.json()) as Value;
  };
  const me = await send<Me>('/setup', {
    secret: new URL(setupLink).hash.slice(1),
    body: { code: 'qingxi', name: '清溪县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '沈明远', ...LOGIN },
  });
  const path = `/bodies/${me.bodies[0]?.body.id ?? ''}`;
  const preview = await send<ImportPreview<RollEntry>>(
    `${path}/roll/import`,
    rollSheet(rollEntries(60)),
    { 'content-type': 'application/octet-stream', 'x-file-name': 'roll.csv' },
  );
  await send(`${path}/roll/import/confirm`, { token: preview.token, removeMissing: false });
  await send(`${path}/units`, { kind: 'department', code: 'jy', name: '县教育局', parent: null });
  const session = await send<CongressSession>(`${path}/sessions`, {
    term: 18,
    number: 5,
    title: '清溪县第十八届人民代表大会第五次会议',
    opensOn: '2027-01-19',
    rehearsal: false,
  });
  const place = `${path}/sessions/${session.id}`;
  for (const project of THIS_YEAR) await send(`${place}/candidates`, cardOf(project));
  await send(`${place}/ballot`, {
    title: '2027年度民生实事项目票决',
    settings: defaultSettings('congress', 10),
  });
  await send(`${place}/state`, { state: 'sitting' });
  return send<readonly CredentialCard[]>(`${path}/cards`, {});
}
