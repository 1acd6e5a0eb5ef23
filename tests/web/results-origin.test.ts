import { expect, test } from 'vitest';
import { aDrive } from '../collection/office.ts';
import { serveHall } from '../portal/served-hall.ts';
import { leadsIn, type OnTheWay } from '../screening/listing.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { aMeeting } from '../support/rounds-meeting.ts';

const served = serveHall();
const browser = newBrowser();

test('the public result tells of each project where it came from, once it is asked for', async () => {
  const { hall, url } = served();
  let leads: readonly OnTheWay[] = [];
  const meeting = await aMeeting(hall, {
    seats: 1,
    list: async (body, session) => {
      const drive = await aDrive(body);
      leads = await leadsIn(hall, body, drive, ['充电棚', '公厕', '路灯'], { state: 'candidate' });
      await hall.platform.db
        .updateTable('proposal')
        .set({ state: 'accepted' })
        .where('body', '=', body.id)
        .execute();
      const path = `${body.path}/sessions/${session.id}/candidates/from-leads`;
      await body.staff.post(path, { drive: drive.id });
    },
  });
  await meeting.toIssued();
  await meeting.finish((place) => (place < 5 ? { A02: 'for' } : { A01: 'for' }));
  const address = `${url}/results/${await meeting.ballot()}`;
  for (const language of ['zh-CN', 'en'] as const)
    for (const size of ['standard', 'large'] as const) {
      const page = await browser.openPage(address, { width: 390, language, size });
      await page
        .getByText(language === 'en' ? 'Where it came from 公厕' : '它从哪里来 公厕')
        .click();
      const number = leads[1]?.number ?? '';
      const link = page.getByRole('link', { name: number });
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(`/raise/track/${number}`);
      await page.getByText(language === 'en' ? '5 for, 4 needed' : '赞成 5 票，4 票通过').waitFor();
      await screenshot(page, `results-origin-${language}-${size}`);
      await expectAccessible(page);
    }
});
