import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { mostly, openRostrum, SCRUTINEERS, signInOn, type RostrumHouse } from './rostrum-house.ts';
import { button, heading, pressTwice } from './rostrum-visits.ts';

const pages = builtWeb();
const browser = newBrowser();

/** The chief on a desk, the second on a phone in large letters, the third in English on a tablet. */
const VIEWS: readonly View[] = [
  { width: 1280 },
  { width: 390, size: 'large' },
  { width: 768, language: 'en' },
];

describe('three scrutineers with the count key in their hands', () => {
  let house: RostrumHouse;
  let console: Page;
  const seats: Page[] = [];

  const seat = (place: number): Page => {
    const page = seats[place];
    if (page === undefined) throw new Error('nobody sits there');
    return page;
  };
  const open = async (place: number): Promise<Page> => {
    const page = await browser.openPage(`${house.running.url}/scrutineer`, VIEWS[place]);
    await signInOn(page, `scrutineer-${place + 1}`);
    return page;
  };
  const look = async (place: number, name: string): Promise<void> => {
    await screenshot(seat(place), `custody-${name}`);
    await expectAccessible(seat(place));
  };

  beforeAll(async () => {
    house = await openRostrum(pages, { deputies: 12, settings: { custody: 'scrutineers' } });
    await house.signIn(10);
    await house.step('confirm-quorum');
    await house.passScrutineers();
    for (const place of VIEWS.keys()) seats.push(await open(place));
    console = await browser.openPage(`${house.running.url}/staff/session`, { width: 1440 });
    await signInOn(console, 'secretary');
  });
  afterAll(() => house.close());

  test('each enrols a device, the chief deals, and the box waits until all shares are kept', async () => {
    await heading(console, '空箱');
    await console.getByText('还有 3 名监票人没有登记设备').waitFor();
    await expectAccessible(console);
    await look(1, 'enrol-large');
    await button(seat(0), '登记这台设备').click();
    await seat(0).getByText('等待其他监票人登记设备').waitFor();
    await look(0, 'waiting');
    await button(seat(1), '登记这台设备').click();
    await seat(1).getByText('等待其他监票人登记设备').waitFor();
    await button(seat(2), 'Enrol this device').click();
    await seat(2).getByText('Waiting for the chief scrutineer to deal').waitFor();
    const groups = await seat(2).locator('li:has-text("(you)") code').innerText();
    expect(groups).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    await seat(0).getByText(groups).waitFor();
    await look(0, 'deal');
    await button(seat(0), '分发计票密钥').click();
    await seat(0).getByText('保存您的密钥份额').waitFor();
    for (const [place, name] of ['保存份额', '保存份额', 'Save the share'].entries()) {
      const saved = seat(place).waitForEvent('download');
      await button(seat(place), name).click();
      const file = await saved;
      shares[place] = readFileSync(await file.path(), 'utf8');
      await expectAccessible(seat(place));
    }
    expect(JSON.parse(shares[0] ?? '')).toMatchObject({ holder: SCRUTINEERS[0] });
    await seat(0).getByText('钥匙齐全').waitFor();
    await look(0, 'kept');
    await seat(0).emulateMedia({ media: 'print' });
    await screenshot(seat(0), 'custody-share-sheet');
    await seat(0).emulateMedia({ media: 'screen' });
    await button(console, '确认空箱').waitFor();
    await expect.poll(() => button(console, '确认空箱').getAttribute('aria-disabled')).toBeNull();
    await expectAccessible(console);
  });

  const shares: string[] = [];

  test('after sealing each counts alone; a lost device is replaced by its share on file', async () => {
    await pressTwice(console, '确认空箱');
    await heading(console, '发票');
    await house.step('open');
    await house.takePapers();
    await house.cast(9, mostly);
    await house.step('seal');
    await house.returnUnused();
    await house.countable();
    await seat(0).getByText('已经封箱，等待开始计票').waitFor();
    await button(console, '宣读完毕，准备计票').click();
    await button(console, '开始计票').click();
    // The second's phone is gone; a new browser has no keys, but the file is there.
    await seat(1).context().close();
    await button(seat(0), '交出份额').waitFor();
    await look(0, 'release');
    await button(seat(0), '交出份额').click();
    await seat(0).getByText('还差一份密钥份额').waitFor();
    await seat(0)
      .getByLabel('读取份额文件')
      .setInputFiles({
        name: '别的.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
    await seat(0).getByText('这不是密钥份额').waitFor();
    await look(0, 'wrong-file');
    await seat(0)
      .getByLabel('读取份额文件')
      .setInputFiles({
        name: '份额.json',
        mimeType: 'application/json',
        buffer: Buffer.from(shares[1] ?? ''),
      });
    await button(seat(0), '开箱计票').click();
    await seat(0).getByText('您已计票').waitFor();
    await look(0, 'counted');
    await console.getByText('监票人正在各自计票，还差 1 名').first().waitFor();
    await expectAccessible(console);
    await screenshot(console, 'custody-console-counting');
    await button(seat(2), 'Release the share').click();
    await button(seat(2), 'Open and count').click();
    await seat(2).getByText('Check the tally and sign').waitFor();
    await look(2, 'sign');
  });

  test('each signs the tally that is their own count, and the published bundle carries the signatures', async () => {
    await button(seat(0), '核对并签字').click();
    await seat(0).getByText('您已经确认').waitFor();
    await look(0, 'signed');
    // A new browser of somebody whose keys are gone says so, and where to go.
    const stranger = await open(1);
    seats[1] = stranger;
    await stranger.getByText('您的密钥在另一台设备上').waitFor();
    await look(1, 'elsewhere');
    await button(seat(2), 'Check and sign').click();
    await seat(2).getByText('You have confirmed').waitFor();
    await expectAccessible(seat(2));
    await heading(console, '公布');
    await pressTwice(console, '公布结果');
    await heading(console, '结果已经公布');
    const { id } = await house.round();
    const answer = await fetch(`${house.running.url}/api/rounds/${id}/bundle`);
    const bundle = await answer.text();
    const recordKeys = JSON.parse(bundle).recordKeys;
    expect(JSON.parse(bundle).countersignatures).toHaveLength(2);
    expect((await verify(bundle, { recordKeys })).findings).toEqual([]);
  });
});
