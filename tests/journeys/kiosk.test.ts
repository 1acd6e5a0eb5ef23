import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Teller } from '../../server/simulation/teller.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { openVoteHall, type VoteHall } from './vote-hall.ts';
import { heading, mark, press } from './vote-phone.ts';

const pages = builtWeb();
const browser = newBrowser();

/** Everything that this browser keeps of the page, in words. */
async function keptBy(page: Page): Promise<{ kept: string; extractable: boolean }> {
  return page.evaluate(async () => {
    const found: unknown[] = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
      location.href,
      document.cookie,
      await caches.keys(),
    ];
    let extractable = false;
    const word = (_: string, value: unknown): unknown => {
      if (!(value instanceof CryptoKey)) return value;
      extractable ||= value.type === 'private' && value.extractable;
      return `${value.type} key`;
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const request: IDBRequest<unknown[]> = db.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () => resolve(request.result));
        });
        found.push({ name, store, all });
      }
      db.close();
    }
    return { kept: JSON.stringify(found, word), extractable };
  });
}

describe('a shared tablet', () => {
  let hall: VoteHall;
  let page: Page;
  let tellers: readonly Teller[];

  const card = (place: number) => {
    const found = hall.cards[place];
    if (found === undefined) throw new Error('no card');
    return found;
  };
  const look = async (name: string): Promise<void> => {
    await screenshot(page, `kiosk-${name}`);
    await expectAccessible(page, { contrast: 'AAA' });
  };
  const show = async (text: string): Promise<void> => {
    await page.getByLabel('代表证短码').fill(text);
    await press(page, '开始投票');
  };
  /** Nothing of a deputy, a card or a mark, but the tablet's own key that cannot be read out. */
  const expectNothingKept = async (): Promise<void> => {
    const { kept, extractable } = await keptBy(page);
    expect(extractable).toBe(false);
    expect(kept).toContain('private key');
    const { deputy, name, link, code } = card(0);
    const secret = /card=([^&]*)/.exec(link)?.[1] ?? 'none';
    for (const told of [deputy, name, secret, code, '"for"', 'against', 'choices', 'blinded'])
      expect(kept).not.toContain(told);
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.content()).not.toContain(name);
  };

  beforeAll(async () => {
    hall = await openVoteHall(pages, {}, true);
    const { secretariat } = hall;
    tellers = [
      new Teller(await secretariat.appointTeller('何敏', 1), secretariat.place),
      new Teller(await secretariat.appointTeller('许亮', 2), secretariat.place),
    ];
    for (const teller of tellers) await teller.enrol();
    const code = await tellers[0]?.open('kiosk', '大厅东侧平板');
    const { session } = secretariat.place;
    page = await browser.openPage(`${hall.house.url}/kiosk#station=${code}&session=${session}`, {
      width: 768,
      height: 1024,
    });
  });
  afterAll(async () => {
    await page.context().close();
    await hall.close();
  });

  test('is opened once, and waits for the round', async () => {
    await heading(page, '投票还没有开始').waitFor();
    await page.getByText('大厅东侧平板').waitFor();
    await look('not-open');
    expect(page.url()).toBe(`${hall.house.url}/kiosk`);
    await hall.secretariat.signInAtDesk([card(0).deputy]);
    await hall.makeReady();
    await hall.open();
    await page.clock.install();
    await page.reload();
    await heading(page, '请扫代表证').waitFor();
    await look('idle');
  });

  test('asks who it is, and says plainly who has no paper here', async () => {
    await show('0000');
    await page.getByText('这不像代表证的短码').waitFor();
    // Half a code that somebody left behind.
    await page.getByLabel('代表证短码').fill('7K3M');
    await page.clock.fastForward(62_000);
    await expect.poll(() => page.getByLabel('代表证短码').inputValue()).toBe('');
    await show(card(0).code);
    await heading(page, `您是${card(0).name}吗？`).waitFor();
    await page.getByText('请核对代表证上的核对码').waitFor();
    await look('who-typed');
    await press(page, '不是本人');
    await heading(page, '请扫代表证').waitFor();
    // Whoever came without signing in.
    await show(card(1).link);
    await heading(page, '本轮名册上没有您').waitFor();
    await look('not-on-roll');
    await press(page, '回到扫证');
  });

  test('warns before it wipes what nobody touches, and keeps nothing', async () => {
    await show(card(0).link);
    await press(page, '是我，开始填票');
    await heading(page, '表决票').waitFor();
    await mark(page, 1, '赞成');
    await look('paper');
    await page.clock.fastForward(47_000);
    const dialog = page.getByRole('dialog', { name: '还在填吗？' });
    await dialog.waitFor();
    await look('leaving');
    await press(page, '继续填写');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('input:checked').count()).toBe(1);
    await page.clock.fastForward(62_000);
    await heading(page, '请扫代表证').waitFor();
    await expectNothingKept();
  });

  test('chooses first, then takes and casts the paper in one go, in English and large', async () => {
    await show(card(0).link);
    await press(page, '是我，开始填票');
    await mark(page, 1, '反对');
    await press(page, '关怀版');
    await press(page, 'English');
    await look('paper-large-en');
    await press(page, 'Review now');
    await heading(page, 'Review your ballot').waitFor();
    await look('review-large-en');
    await press(page, 'Cast into the box');
    await heading(page, 'Tellers: check who this is').waitFor();
    await look('tellers-large-en');
    // The paper is on its way: neither a minute nor a lost network wipes it.
    await page.context().setOffline(true);
    await page.clock.fastForward(61_000);
    await page.getByText('No answer yet').waitFor();
    const { id } = await hall.secretariat.round();
    for (const teller of tellers) await teller.signAll(id);
    await page.context().setOffline(false);
    await heading(page, 'In the box').waitFor();
    await look('boxed-large-en');
    browser.takeFaults(page);
    await page.clock.fastForward(9000);
    await page.clock.runFor(9000);
    // The next deputy finds the tablet as the staff left it.
    await heading(page, '请扫代表证').waitFor();
    expect(await page.locator('html').getAttribute('data-size')).toBe('standard');
    await expectNothingKept();
    await show(card(0).link);
    await heading(page, '您已经领过票').waitFor();
    await look('taken');
    await press(page, '回到扫证');
  });

  test('its ballot lies in the same box, by the name at this tablet', async () => {
    await hall.othersCast();
    await hall.secretariat.step('seal');
    await heading(page, '本轮投票已经结束').waitFor();
    await look('closed');
    await hall.finish();
    const { tally } = await hall.secretariat.round();
    expect(tally).toMatchObject({ issued: 7, returned: 7, missing: 0 });
  });
});
