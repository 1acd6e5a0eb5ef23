import { expect, test } from 'vitest';
import { newBrowser } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { HALL, newVisits } from './rostrum-visits.ts';
import { heading, mark, press } from './vote-phone.ts';

const browser = newBrowser();
const { withRostrum, open } = newVisits(browser, builtWeb());

test('a phone that opens without network counts down no time that it kept; a wrong clock changes nothing', () =>
  withRostrum({}, async (house) => {
    const phone = await open(house, '/vote', { width: 390 });
    await phone.clock.install({ time: Date.now() + 600_000 });
    const [card] = await house.signInAtDesk(1);
    await phone.goto(card?.link ?? '');
    await press(phone, '是我，继续');
    await heading(phone, '已签到，请等候').waitFor();
    await house.signIn(11);
    await house.makeReady();
    await house.step('open');
    await heading(phone, '表决票').waitFor();
    await house.step('set-voting-time', { minutes: 5 });
    await phone.getByText(/投票时间还剩 (5:00|4:5\d)/).waitFor();
    await mark(phone, 1, '赞成');
    await phone.context().setOffline(true);
    await phone.reload();
    await heading(phone, '表决票').waitFor();
    await phone.getByText('没有网络，可以照常填').waitFor();
    expect(await phone.getByRole('timer').count()).toBe(0);
    expect(await phone.locator('input:checked').count()).toBe(1);
    await phone.context().setOffline(false);
    await phone.getByText(/投票时间还剩 4:\d\d/).waitFor();
    browser.takeFaults(phone);
    // Voided under the hand, and held again as a vote that is not secret.
    await house.step('void', { reason: '断电' });
    await heading(phone, '本轮作废，重新投票').waitFor();
    const { ballot } = await house.console();
    await house.staff.must('POST', `/bodies/${house.body}/ballots/${ballot?.id ?? ''}/next-round`);
    await house.step('confirm-quorum');
    await house.passScrutineers();
    const manner = { secrecy: 'named', decidedBy: 'presidium', reason: '断电' };
    await house.step('minute-manner', manner);
    await house.step('open');
    await heading(phone, '现在是记名表决').waitFor();
  }));

test('a big screen whose address names no session says so, whatever it names', () =>
  withRostrum({}, async (house) => {
    for (const path of ['junk', '%E0%A4%A', '..%2F..%2Fstaff']) {
      const hall = await open(house, `/hall/${path}?screen=%3Cscript%3E`, HALL);
      await hall.getByText('没有这次会议').waitFor();
    }
  }));
