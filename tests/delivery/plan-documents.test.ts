import { expect, test } from 'vitest';
import type { PlanRecord, PlanTask } from '../../shared/delivery/plan-model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import type { StoredFile } from '../../shared/files.ts';
import { aDepartment } from '../screening/listing.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { plan } from './builders.ts';
import { aDepartmentClient, assigned, projectsIn } from './office.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

describeOnBoth('the documents of a plan', 'whole', (house) => {
  test('are the department’s until it files them, and everybody’s once it is published', async () => {
    const body = await aBody(house());
    const [item] = await projectsIn(house(), body, ['卫生院']);
    if (item === undefined) throw new Error('no project');
    const unit = await aDepartment(body, '卫生健康局');
    const client = await aDepartmentClient(house(), body, unit);
    await assigned(body, item, unit);
    const path = `${body.path}/departments/${unit.id}/projects/${item.id}/plan`;
    const staffPath = `${body.path}/projects/${item.id}`;
    const send = async (key: string, name: string): Promise<readonly StoredFile[]> => {
      const { response, json } = await client.send('POST', `${path}/documents`, {
        bytes: PDF,
        headers: {
          'content-type': 'application/octet-stream',
          'x-file-key': key,
          'x-file-name': encodeURIComponent(name),
        },
      });
      if (response.status !== 200) throw new Error(JSON.stringify(json));
      return json as readonly StoredFile[];
    };
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const [kept] = await send(first, '批复.pdf');
    // Sent again because the answer was lost.
    expect(await send(first, '批复.pdf')).toEqual([kept]);
    await send(second, '概算.pdf');
    const left = await client.delete<StoredFile[]>(`${path}/documents/${second}`);
    expect(left.map(({ name }) => name)).toEqual(['批复.pdf']);
    const id = kept?.id ?? '';
    const everybody = house().client();
    const staffSees = async () => (await body.staff.get<PlanRecord>(`${staffPath}/plan`)).documents;
    const hidden = async () => {
      expect(await everybody.get<Project>(staffPath)).toMatchObject({ documents: [] });
      expect(await everybody.problem('GET', `${staffPath}/documents/${id}`)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    };
    expect(await staffSees()).toEqual([]);
    await hidden();
    await client.post(`${path}/submit`, { version: 0, form: plan() });
    expect((await staffSees()).map(({ name }) => name)).toEqual(['批复.pdf']);
    expect(await body.staff.download(`${staffPath}/plan/documents/${id}`)).toEqual(PDF);
    await hidden();
    expect((await client.problem('DELETE', `${path}/documents/${id}`)).code).toBe('wrong-state');
    const { version } = await client.get<PlanTask>(path);
    await body.staff.post(`${staffPath}/plan/accept`, { version });
    const { documents } = await everybody.get<Project>(staffPath);
    expect(documents.map(({ id: file, name }) => [file, name])).toEqual([[id, '批复.pdf']]);
    expect(await everybody.download(`${staffPath}/documents/${id}`)).toEqual(PDF);
    // Not under another body's projects.
    const other = await aBody(house());
    const [elsewhere] = await projectsIn(house(), other, ['公厕']);
    expect(
      await everybody.problem('GET', `${other.path}/projects/${elsewhere?.id}/documents/${id}`),
    ).toMatchObject({ code: 'not-found' });
  });
});
