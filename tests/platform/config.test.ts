import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/platform/config.ts';

function config(environment: Record<string, string> = {}) {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

describe('settings', () => {
  it('have defaults for a hall on one machine', () => {
    expect(config()).toMatchObject({
      port: 8080,
      boxPort: 8081,
      publicUrl: 'http://localhost:8080',
      boxUrl: 'http://localhost:8081',
      dataDir: './data',
      databaseUrl: undefined,
      tls: undefined,
    });
  });

  it('give the box an origin of its own beside the public one', () => {
    const tls = { TLS_CERT: 'hall.crt', TLS_KEY: 'hall.key' };
    expect(config({ ...tls, PUBLIC_URL: 'https://hall.local', BOX_PORT: '9000' })).toMatchObject({
      publicUrl: 'https://hall.local',
      boxUrl: 'https://hall.local:9000',
    });
    expect(config(tls).publicUrl).toBe('https://localhost:8080');
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ BOX_PORT: '-1' }, 'BOX_PORT'],
    [{ PORT: '9000', BOX_PORT: '9000' }, 'BOX_PORT'],
    [{ PUBLIC_URL: 'hall.local' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://hall.local/app' }, 'PUBLIC_URL'],
    [{ BOX_URL: 'ftp://hall.local' }, 'BOX_URL'],
    [{ PUBLIC_URL: 'https://hall.local', BOX_URL: 'https://hall.local' }, 'BOX_URL'],
    [{ TLS_CERT: 'hall.crt' }, 'TLS_KEY'],
    [{ TLS_KEY: 'hall.key' }, 'TLS_CERT'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ SMTP_URL: 'smtp://mail.local' }, 'SMTP_FROM'],
    [{ SMTP_FROM: 'reminders@hall.local' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.local', SMTP_FROM: 'reminders' }, 'SMTP_FROM'],
    [{ SMTP_URL: 'mail.local', SMTP_FROM: 'reminders@hall.local' }, 'SMTP_URL'],
  ])('%j is refused and %s named', (environment, variable) => {
    const read = readConfig(environment);
    expect(read).toMatchObject({
      ok: false,
      failure: { code: 'setting-invalid', facts: { variable } },
    });
  });

  it('never repeat the password of a mail server', () => {
    const mail = { SMTP_URL: 'http://user:secret@mail.local', SMTP_FROM: 'a@hall.local' };
    expect(JSON.stringify(readConfig(mail))).not.toContain('secret');
    const right = { ...mail, SMTP_URL: 'smtps://user:secret@mail.local' };
    expect(config(right).mail).toEqual({ url: right.SMTP_URL, from: 'a@hall.local' });
    expect(config({}).mail).toBeUndefined();
  });

  it('take an empty variable for one that is not set', () => {
    expect(config({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 8080,
      databaseUrl: undefined,
    });
  });
});
