import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { heading, mark, phones, press, scanAndSignIn } from './vote-phone.ts';

const at = phones();

describe('what may happen to a deputy besides', () => {
  test('gives an unused paper back by itself after sealing', async () => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`, { width: 768 });
    await scanAndSignIn(page, hall.cards[0]?.link ?? '');
    await hall.makeReady();
    await hall.open();
    await heading(page, '表决票').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await mark(page, 1, '赞成');
    await hall.othersCast();
    await hall.secretariat.step('seal');
    await heading(page, '空白票已交回').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await hall.finish();
    await heading(page, '9 个项目入选').or(heading(page, '10 个项目入选')).waitFor();
    const { tally } = await hall.secretariat.round();
    expect(tally).toMatchObject({ issued: 7, returned: 6, unused: 1, missing: 0 });
    await press(page, '核验我的选票');
    await page.getByText('核验一致').waitFor();
  });

  test('who signs in after the opening has no paper in this round and is told so', async () => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`);
    await page.goto(hall.cards[0]?.link ?? '');
    await page.getByText('代表证已识别').waitFor();
    await hall.makeReady();
    await hall.open();
    await page.getByText('现在签到，从下一轮起可以投票。').waitFor();
    await press(page, '签到');
    await heading(page, '本轮您没有票').waitFor();
    await page.getByText('本轮开始时您还没有签到').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
  });

  test('a void round deletes the paper and says why; the repeated round follows by itself', async () => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`);
    await scanAndSignIn(page, hall.cards[0]?.link ?? '');
    await hall.makeReady();
    await hall.open();
    await heading(page, '表决票').waitFor();
    await mark(page, 1, '反对');
    await hall.voidRound('票箱的网线被拔');
    await heading(page, '本轮作废，重新投票').waitFor();
    await page.getByText('会议决定').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await hall.secretariat.nextRound();
    await hall.makeReady();
    await hall.open();
    await heading(page, '表决票').waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('a second phone with the same card takes the first one out, and both say so', async () => {
    const hall = await at.hall();
    const link = hall.cards[0]?.link ?? '';
    const first = await at.phone(`${hall.house.url}/vote`);
    await scanAndSignIn(first, link);
    const second = await at.phone(link);
    await press(second, '是我，继续');
    await heading(second, '已签到，请等候').waitFor();
    await first.getByText('这台设备已停用').waitFor();
    await expectAccessible(first, { contrast: 'AAA' });
    await hall.makeReady();
    await hall.open();
    await heading(second, '表决票').waitFor();
    // While papers are out, no device may take another one's place.
    await first.goto(link);
    await first.getByText('投票正在进行，现在不能换设备').waitFor();
  });

  test('types the short code, and compares the check code of the card', async () => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`);
    await page.getByLabel('代表证短码').fill('0000');
    await press(page, '确认短码');
    await page.getByText('这不像代表证的短码').waitFor();
    await page.getByLabel('代表证短码').fill((hall.cards[0]?.code ?? '').toLowerCase());
    await press(page, '确认短码');
    await page.getByText('请核对代表证上的核对码').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    const { kid } = hall.house.platform.keys.record.publicJwk;
    expect((await page.locator('code').innerText()).replaceAll(' ', '')).toBe(kid.slice(0, 16));
    // Somebody else's card in the hand.
    await press(page, '不是本人');
    await press(page, '忘记并重新扫');
    await heading(page, '请扫代表证').waitFor();
  });

  test('a browser that keeps nothing is told before anything else', async () => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await page.goto(`${hall.house.url}/api/record-keys`);
    await page.goto(hall.cards[0]?.link ?? '');
    await heading(page, '这里还不能投票').waitFor();
    await page.getByText('这个浏览器不能保存选票').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    expect(page.url()).not.toContain('card=');
  });

  test('one window at a time holds the paper; the other waits for it', async () => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`);
    await scanAndSignIn(page, hall.cards[0]?.link ?? '');
    const other = await page.context().newPage();
    await other.goto(`${hall.house.url}/vote`);
    await heading(other, '投票页已在另一个窗口打开').waitFor();
    await page.close();
    await heading(other, '已签到，请等候').waitFor();
  });
});
