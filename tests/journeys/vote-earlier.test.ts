import { expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { mostly } from './rostrum-house.ts';
import { newVisits } from './rostrum-visits.ts';
import { heading, mark, press } from './vote-phone.ts';

const browser = newBrowser();
const { withRostrum, open } = newVisits(browser, builtWeb());

test('the last result and the own receipt can be reached once the next session sits', () =>
  withRostrum({}, async (house) => {
    const page = await open(house, '/vote', { width: 390 });
    const [card] = await house.signInAtDesk(1);
    await page.goto(card?.link ?? '');
    await press(page, '是我，继续');
    await heading(page, '已签到，请等候').waitFor();
    const lookBack = page.getByRole('button', { name: '上次的结果和我的回执' });
    expect(await lookBack.count()).toBe(0);
    await house.signIn(11);
    await house.makeReady();
    await house.step('open');
    await heading(page, '表决票').waitFor();
    await mark(page, 1, '赞成');
    await press(page, '直接核对');
    await press(page, '投入票箱');
    await heading(page, '已入箱').waitFor();
    await house.takePapers();
    await house.cast(11, mostly);
    await house.step('seal');
    await house.countable();
    await house.step('count');
    await house.certify(0);
    await house.certify(1);
    await house.step('announce');
    const result = page.getByRole('heading', { name: /个项目入选|没有项目入选/, level: 1 });
    await result.waitFor();

    // Also between the sessions, without a reload.
    const path = `/bodies/${house.body}/sessions/${house.session}/state`;
    await house.staff.must('POST', path, { state: 'closed' });
    await page.getByText('会议还没有开始签到').waitFor();
    await lookBack.click();
    await result.waitFor();
    await press(page, '返回');

    await house.openNext('青禾县第十八届人民代表大会第六次会议', 6);
    await page.reload();
    await page.getByRole('button', { name: '签到', exact: true }).waitFor();
    await page.getByText('青禾县第十八届人民代表大会第五次会议').waitFor();
    await screenshot(page, 'vote-earlier');
    await expectAccessible(page, { contrast: 'AAA' });
    await lookBack.click();
    await result.waitFor();
    await press(page, '核验我的选票');
    await page.getByText('核验一致').waitFor();
    await screenshot(page, 'vote-earlier-result');
    await expectAccessible(page, { contrast: 'AAA' });
    await press(page, '返回');
    await press(page, '签到');
    await heading(page, '已签到，请等候').waitFor();
    // Whoever looks back is fetched when the papers are issued.
    await lookBack.click();
    await result.waitFor();
    await house.signInAtDesk(1);
    await house.signIn(11);
    await house.makeReady();
    await house.step('open');
    await heading(page, '表决票').waitFor();
  }));
