import { expect, it } from 'vitest';
import { describeOnBoth } from '../support/house.ts';

describeOnBoth('the front door', 'whole', (house) => {
  const ask = (path: string, request: RequestInit = {}) => house().app.request(path, request);

  it('refuses a request that is longer than any ordinary one', async () => {
    const answer = await ask('/api/staff/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'x'.repeat(2_000_000), password: 'y' }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'too-large' });
  });

  it('refuses what a page of another origin sends, and takes its own and none', async () => {
    const from = (origin: string) =>
      ask('/api/bodies', { headers: { origin, host: 'hall.local:8080' } });
    expect(await (await from('https://elsewhere.example')).json()).toMatchObject({
      status: 403,
      code: 'foreign-origin',
    });
    expect((await from('null')).status).toBe(403);
    expect((await from(house().platform.config.publicUrl)).status).toBe(200);
    expect((await from('http://hall.local:8080')).status).toBe(200);
    expect((await ask('/api/bodies')).status).toBe(200);
  });

  it('sends every answer with headers that load nothing from elsewhere', async () => {
    const { headers } = await ask('/api/bodies');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ${house().platform.config.boxUrl}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('names a route that does not exist, and says where a body is not JSON', async () => {
    expect(await (await ask('/api/nothing')).json()).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    const broken = await ask('/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"secret":',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ code: 'malformed' });
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const description = (await (await ask('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).length).toBeGreaterThan(60);
    expect(description.paths).toHaveProperty('/rounds/{round}/paper');
  });
});
