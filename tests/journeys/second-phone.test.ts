import { expect, test } from 'vitest';
import { Teller } from '../../server/simulation/teller.ts';
import { expectAccessible } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { heading, mark, phones, press, scanAndSignIn } from './vote-phone.ts';

const at = phones();

test('a phone dies with its paper; the desk lets another in, and two tellers sign', async () => {
  const hall = await at.hall();
  const { secretariat } = hall;
  const tellers = [
    new Teller(await secretariat.appointTeller('何敏', 1), secretariat.place),
    new Teller(await secretariat.appointTeller('许亮', 2), secretariat.place),
  ];
  for (const teller of tellers) await teller.enrol();
  const [card] = hall.cards;
  if (card === undefined) throw new Error('no card');
  const dead = await at.phone(`${hall.house.url}/vote`);
  await scanAndSignIn(dead, card.link);
  await hall.makeReady();
  await hall.open();
  await heading(dead, '表决票').waitFor();
  await dead.context().setOffline(true);

  const second = await at.phone(card.link);
  await second.getByText('请先到发票处办更换').waitFor();
  await expectAccessible(second, { contrast: 'AAA' });
  const { id } = await secretariat.round();
  await secretariat.office.must(
    'POST',
    `/bodies/${secretariat.place.body}/rounds/${id}/replacements`,
    {
      deputy: card.deputy,
      reason: '手机没电',
    },
  );
  await press(second, '再试一次');
  await press(second, '是我，继续');
  await heading(second, '请到发票处签发').waitFor();
  await screenshot(second, 'second-phone-at-desk');
  await expectAccessible(second, { contrast: 'AAA' });
  for (const teller of tellers) await teller.signAll(id);
  await heading(second, '表决票').waitFor();
  await mark(second, 1, '赞成');
  await press(second, '直接核对');
  await press(second, '投入票箱');
  await heading(second, '已入箱').waitFor();

  // It wakes up: what it holds is still a paper, and after sealing it is given back.
  await dead.context().setOffline(false);
  at.takeFaults(dead);
  await dead.reload();
  await heading(dead, '表决票').waitFor();
  await hall.othersCast();
  await secretariat.step('seal');
  await heading(dead, '空白票已交回').waitFor();
  await expectAccessible(dead, { contrast: 'AAA' });
  await hall.finish();
  const { tally } = await secretariat.round();
  expect(tally).toMatchObject({ issued: 7, replaced: 1, returned: 7, unused: 1, missing: 0 });
});
