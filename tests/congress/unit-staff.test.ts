import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type { Me, StaffMember, Unit, UnitKind } from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import { aBody, aStaff, NO_ROUND, PASSWORD, type OwnBody } from '../support/people.ts';

let units = 0;

function aUnit(body: OwnBody, kind: UnitKind = 'department'): Promise<Unit> {
  units += 1;
  const facts = { kind, code: `u${units}`, name: `第${units}单位`, parent: null };
  return body.staff.post<Unit>(`${body.path}/units`, facts);
}

const seat = (body: OwnBody, unit: Unit, account: string): string =>
  `${body.path}/units/${unit.id}/staff/${account}`;

describeOnBoth('who acts for departments and stations', congressAlone(NO_ROUND), (house) => {
  test('a person can be added for a department alone, and sees what they act for', async () => {
    const body = await aBody(house());
    const unit = await aUnit(body);
    const person = { name: '徐静', username: 'Xu-Jing', password: PASSWORD };
    const member = await body.staff.post<StaffMember>(`${body.path}/staff`, {
      ...person,
      roles: [],
      units: [unit.id],
    });
    const { id, kind, code, name } = unit;
    expect(member).toMatchObject({ roles: [], units: [{ id, kind, code, name }] });
    const client = house().client();
    const me = await client.post<Me>('/staff/sign-in', person);
    expect(me.bodies).toMatchObject([
      { body: { id: body.id }, roles: [], units: [{ id, kind, code, name }] },
    ]);
    expect(await client.problem('GET', `${body.path}/staff`)).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('neither a role nor a unit is nobody, and a unit of another body is none', async () => {
    const body = await aBody(house());
    const other = await aBody(house());
    const foreign = await aUnit(other);
    const person = { name: '某', username: 'somebody', password: PASSWORD, roles: [] };
    expect(await body.staff.problem('POST', `${body.path}/staff`, person)).toMatchObject({
      status: 400,
      code: 'no-roles',
    });
    expect(
      await body.staff.problem('POST', `${body.path}/staff`, { ...person, units: [foreign.id] }),
    ).toMatchObject({ status: 404, facts: { unit: foreign.id } });
    const { member } = await aStaff(house(), body, ['desk']);
    expect(await body.staff.problem('PUT', seat(body, foreign, member.account), {})).toMatchObject({
      status: 404,
      facts: { unit: foreign.id },
    });
    expect(await body.staff.problem('PUT', seat(other, foreign, 'nobody'), {})).toMatchObject({
      status: 404,
      facts: { account: 'nobody' },
    });
  });

  test('a seat is given and taken, twice without effect, and roles for the body do not touch it', async () => {
    const body = await aBody(house());
    const [department, station] = [await aUnit(body), await aUnit(body, 'station')];
    const { member } = await aStaff(house(), body, ['desk']);
    const { account } = member;
    await body.staff.put(seat(body, department, account), {});
    const both = await body.staff.put<StaffMember>(seat(body, station, account), {});
    expect(await body.staff.put(seat(body, station, account), {})).toEqual(both);
    expect(both.units.map(({ kind }) => kind)).toEqual(['department', 'station']);
    const roles = `${body.path}/staff/${account}/roles`;
    const without = await body.staff.put<StaffMember>(roles, { roles: [] });
    expect(without).toMatchObject({ roles: [], units: both.units });
    expect(await body.staff.put<StaffMember>(roles, { roles: ['chair'] })).toMatchObject({
      roles: ['chair'],
      units: both.units,
    });
    const one = await body.staff.delete<StaffMember>(seat(body, station, account));
    expect(one.units).toMatchObject([{ id: department.id }]);
    expect(await body.staff.delete(seat(body, station, account))).toEqual(one);
    const { rows } = await body.staff.get<{ rows: { kind: string; detail: object }[] }>(
      `${body.path}/acts`,
    );
    expect(rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('unit-staff'))).toEqual([
      'unit-staff-removed',
      'unit-staff-added',
      'unit-staff-added',
    ]);
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('acting for a department makes nobody the administrator that a body must have', async () => {
    const body = await aBody(house());
    const unit = await aUnit(body);
    const me = await body.staff.get<Me>('/me');
    await body.staff.put(seat(body, unit, me.account), {});
    expect(
      await body.staff.problem('PUT', `${body.path}/staff/${me.account}/roles`, { roles: [] }),
    ).toMatchObject({ code: 'last-administrator' });
    const after = await body.staff.get<StaffMember[]>(`${body.path}/staff`);
    expect(after).toMatchObject([{ account: me.account, units: [{ id: unit.id }] }]);
  });

  test('only an administrator gives and takes seats', async () => {
    const body = await aBody(house());
    const unit = await aUnit(body);
    const { client, member } = await aStaff(house(), body, ['secretariat']);
    for (const method of ['PUT', 'DELETE'] as const)
      expect(await client.problem(method, seat(body, unit, member.account), {})).toMatchObject({
        status: 403,
        facts: { permission: 'manage-staff' },
      });
  });

  test('a unit in which somebody works is not removed, one without is', async () => {
    const body = await aBody(house());
    const unit = await aUnit(body);
    const { member } = await aStaff(house(), body, ['desk']);
    await body.staff.put(seat(body, unit, member.account), {});
    const path = `${body.path}/units/${unit.id}`;
    expect(await body.staff.problem('DELETE', path)).toMatchObject({ code: 'unit-in-use' });
    await body.staff.delete(seat(body, unit, member.account));
    expect(await body.staff.delete(path)).toEqual({});
  });
});

describeOnBoth(
  'units that later rooms know',
  congressAlone({ ...NO_ROUND, unitHasWork: async () => true }),
  (house) => {
    test('are not removed', async () => {
      const body = await aBody(house());
      const unit = await aUnit(body);
      expect(await body.staff.problem('DELETE', `${body.path}/units/${unit.id}`)).toMatchObject({
        status: 409,
        code: 'unit-has-work',
      });
    });
  },
);
