import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { TrackedProposal } from '../../shared/collection/public.ts';
import type { LeadCardView } from '../../shared/screening/lead-model.ts';
import type { PollView } from '../../shared/screening/poll.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { leadTitled, membersOf, split } from '../collection/queue-office.ts';
import { allReviewed, reviewed } from '../collection/resident.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, anEnrolledPhone, aRoll, cardsOf, type OwnBody } from '../support/people.ts';
import { anOffice, ask, taskOf } from './department.ts';
import { aTypedCard, screening, writeCard } from './screened.ts';

/** What a resident wrote and nobody but staff may read. */
const SECRET = anEntry({
  name: '甲名称',
  reason: '乙背景',
  content: '丙内容 13912345678',
  village: '丁村子',
  site: '戊地点三栋五〇一',
});
const SECRETS = ['甲名称', '乙背景', '丙内容', '13912345678', '戊地点'];

describeOnBoth('words that nobody has reviewed', collectionHouse, (house) => {
  async function aMatter(): Promise<{
    body: OwnBody;
    drive: string;
    lead: string;
    number: string;
  }> {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body);
    const [one] = await proposals(house(), body, drive, [{ entry: SECRET }]);
    if (one === undefined) throw new Error('nothing was received');
    return { body, drive, lead: one.lead, number: one.number };
  }

  const standing = (answers: unknown): readonly string[] => {
    const text = JSON.stringify(answers);
    return SECRETS.filter((word) => text.includes(word));
  };

  const became = (lead: string, state: 'preliminary') =>
    house().platform.db.updateTable('lead').set({ state }).where('id', '=', lead).execute();

  test('stand on no card that is offered, and in no act by which it is written', async () => {
    const { body, lead, number } = await aMatter();
    const path = `${body.path}/leads/${lead}/card`;
    expect(standing(await body.staff.get<LeadCardView>(path))).toEqual([]);
    await writeCard(body, lead, aTypedCard(null));
    expect(standing(await body.staff.get(`${body.path}/acts`))).toEqual([]);
    await reviewed(house(), number, 'accepted', {
      name: '子名称',
      reason: '',
      content: '寅内容',
      site: '卯地点',
    });
    const { offered } = await body.staff.get<LeadCardView>(path);
    expect(offered).toMatchObject({ name: '子名称', content: '寅内容', site: '城东街道卯地点' });
  });

  test('reach no department, no deputy and no poll', async () => {
    const { body, drive, lead, number } = await aMatter();
    const office = await anOffice(house(), body);
    const { lead: stored } = await screening(body, lead);
    await ask(house(), body, [stored], [office]);
    await became(lead, 'preliminary');
    await aRoll(body, 3);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const phone = await anEnrolledPhone(house(), card);
    // Who joined could read it then.
    await reviewed(house(), number);
    await phone.post('/deputy/proposals', {
      id: randomUUID(),
      drive,
      entry: withoutName(anEntry({ name: '代表的话' })),
      joins: number,
    });
    await reviewed(house(), number, 'received');
    const today = dayOf(house().clock.now());
    const poll = await body.staff.post<PollView>(`${body.path}/polls`, {
      id: randomUUID(),
      drive,
      title: '您最想先办哪几项',
      intro: '',
      opensOn: today,
      closesOn: dayAfter(today, 7),
      most: 1,
    });
    const answers = async (): Promise<readonly unknown[]> => [
      poll,
      await office.client.get(office.path),
      await taskOf(office),
      await phone.get('/pre-review'),
      await phone.get('/deputy/proposals'),
    ];
    expect(standing(await answers())).toEqual([]);
    await reviewed(house(), number, 'withheld');
    expect(standing(await answers())).toEqual([]);
    await allReviewed(house(), body);
    expect(await office.client.get(office.path)).toMatchObject([{ lead: { title: '甲名称' } }]);
  });

  test('a covered text that is withheld again does not stand as the title of its lead', async () => {
    const { body, number } = await aMatter();
    const [proposal] = await house()
      .platform.db.selectFrom('proposal')
      .select(['id', 'version'])
      .where('number', '=', number)
      .execute();
    const path = `${body.path}/collection/proposals/${proposal?.id ?? ''}`;
    const published = { name: '某某占地盖楼', reason: '乙', content: '丙', site: '' };
    const accepted = await body.staff.post<{ version: number }>(`${path}/review`, {
      to: 'accepted',
      version: proposal?.version,
      published,
      publishAnyway: false,
      reason: '',
    });
    const track = () => house().client('deputy').get<TrackedProposal>(`/proposals/${number}`);
    expect((await track()).lead.title).toBe('某某占地盖楼');
    await body.staff.post(`${path}/review`, {
      to: 'withheld',
      version: accepted.version,
      publishAnyway: false,
      reason: '不实',
    });
    expect((await track()).lead.title).toBe('');
  });

  test('what was covered does not come back when the proposal is split out', async () => {
    const { body, drive, lead, number } = await aMatter();
    await proposals(house(), body, drive, [{ entry: anEntry(), lead, joined: number }]);
    await reviewed(house(), number, 'accepted', {
      name: '子名称',
      reason: '',
      content: '寅内容',
      site: '',
    });
    const [first] = await membersOf(body, lead);
    await split(body, await leadTitled(body, drive, '甲名称'), [first?.id ?? '']);
    expect(await leadTitled(body, drive, '子名称')).toMatchObject({ summary: '寅内容' });
  });
});

function withoutName(entry: ReturnType<typeof anEntry>): object {
  const { byName: _name, byPhone: _phone, ...said } = entry;
  return said;
}
