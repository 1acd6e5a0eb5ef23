import { fail, ok, type Result } from '../../shared/result.ts';
import type { Place } from './database/database.ts';
import type { MailSettings } from './mail/mailer.ts';

/**
 * Every setting, declared once: the server reads them from here, and the table
 * in the README is held against this list by a test.
 */
export interface Setting {
  /** Environment variable. */
  readonly variable: string;
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** Value when the variable is not set; empty when there is none. */
  readonly standard: string;
}

export const SETTINGS = {
  port: {
    variable: 'PORT',
    meaning: 'port of pages and API',
    standard: '8080',
  },
  boxPort: {
    variable: 'BOX_PORT',
    meaning: 'port of the box, an origin of its own',
    standard: '8081',
  },
  host: {
    variable: 'HOST',
    meaning: 'address to listen on; `0.0.0.0` for all',
    standard: '0.0.0.0',
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    meaning: 'origin by which browsers reach pages and API; printed on the cards',
    standard: 'http(s)://localhost:PORT',
  },
  boxUrl: {
    variable: 'BOX_URL',
    meaning: 'origin by which browsers reach the box; signed into every round',
    standard: 'host of PUBLIC_URL with BOX_PORT',
  },
  dataDir: {
    variable: 'DATA_DIR',
    meaning: 'folder of the database, the box, the keys and the published bundles',
    standard: './data',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    meaning: 'PostgreSQL instead of the embedded SQLite',
    standard: '',
  },
  tlsCert: {
    variable: 'TLS_CERT',
    meaning: 'file with the certificate chain (PEM); with TLS_KEY the server speaks HTTPS itself',
    standard: '',
  },
  tlsKey: {
    variable: 'TLS_KEY',
    meaning: 'file with the private key (PEM)',
    standard: '',
  },
  smtpUrl: {
    variable: 'SMTP_URL',
    meaning:
      'mail server for reminders, `smtp://` or `smtps://`, with user and password if it wants them',
    standard: '',
  },
  smtpFrom: {
    variable: 'SMTP_FROM',
    meaning: 'address that the reminders come from; needed with SMTP_URL',
    standard: '',
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    meaning: '`fatal`, `error`, `warn`, `info`, `debug` or `silent`',
    standard: 'info',
  },
} as const satisfies Record<string, Setting>;

export interface Config {
  readonly port: number;
  readonly boxPort: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly boxUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Without it no mail is sent. */
  readonly mail: MailSettings | undefined;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Reads the settings from an environment.
 *
 * Fails with `setting-invalid` {variable, value, why} for the first one that cannot be used.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, 'setting-invalid'> {
  const value = (setting: Setting): string | undefined =>
    environment[setting.variable] || undefined;
  const invalid = (setting: Setting, why: string) =>
    fail('setting-invalid', { variable: setting.variable, value: value(setting) ?? '', why });

  const port = portFrom(value(SETTINGS.port) ?? SETTINGS.port.standard);
  if (port === undefined) return invalid(SETTINGS.port, 'a whole number from 0 to 65535');
  const boxPort = portFrom(value(SETTINGS.boxPort) ?? SETTINGS.boxPort.standard);
  if (boxPort === undefined) return invalid(SETTINGS.boxPort, 'a whole number from 0 to 65535');
  if (boxPort === port && port !== 0) return invalid(SETTINGS.boxPort, 'another port than PORT');
  const logLevel = LOG_LEVELS.find((level) => level === (value(SETTINGS.logLevel) ?? 'info'));
  if (logLevel === undefined) return invalid(SETTINGS.logLevel, `one of ${LOG_LEVELS.join(', ')}`);
  const cert = value(SETTINGS.tlsCert);
  const key = value(SETTINGS.tlsKey);
  if (cert !== undefined && key === undefined)
    return invalid(SETTINGS.tlsKey, 'needed with TLS_CERT');
  if (cert === undefined && key !== undefined)
    return invalid(SETTINGS.tlsCert, 'needed with TLS_KEY');
  const tls = cert !== undefined && key !== undefined ? { cert, key } : undefined;
  const scheme = tls === undefined ? 'http' : 'https';
  const publicUrl = originFrom(value(SETTINGS.publicUrl) ?? `${scheme}://localhost:${port}`);
  if (publicUrl === undefined)
    return invalid(SETTINGS.publicUrl, 'an origin such as https://hall.local');
  const boxUrl = originFrom(value(SETTINGS.boxUrl) ?? withPort(publicUrl, boxPort));
  if (boxUrl === undefined)
    return invalid(SETTINGS.boxUrl, 'an origin such as https://hall.local:8081');
  // With port 0 the system chooses, and the origins follow.
  if (boxUrl === publicUrl && port !== 0)
    return invalid(SETTINGS.boxUrl, 'another origin than PUBLIC_URL');
  const smtpUrl = value(SETTINGS.smtpUrl);
  const smtpFrom = value(SETTINGS.smtpFrom);
  // What is told of a setting that cannot be used must not tell its password.
  if (smtpUrl !== undefined && !isSmtp(smtpUrl))
    return fail('setting-invalid', {
      variable: SETTINGS.smtpUrl.variable,
      value: '…',
      why: 'smtp://host:port or smtps://user:password@host',
    });
  if (smtpFrom !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(smtpFrom))
    return invalid(SETTINGS.smtpFrom, 'an address such as reminders@example.org');
  if (smtpUrl !== undefined && smtpFrom === undefined)
    return invalid(SETTINGS.smtpFrom, 'needed with SMTP_URL');
  if (smtpFrom !== undefined && smtpUrl === undefined)
    return invalid(SETTINGS.smtpUrl, 'needed with SMTP_FROM');
  const mail =
    smtpUrl !== undefined && smtpFrom !== undefined ? { url: smtpUrl, from: smtpFrom } : undefined;
  return ok({
    port,
    boxPort,
    host: value(SETTINGS.host) ?? SETTINGS.host.standard,
    publicUrl,
    boxUrl,
    dataDir: value(SETTINGS.dataDir) ?? SETTINGS.dataDir.standard,
    databaseUrl: value(SETTINGS.databaseUrl),
    tls,
    mail,
    logLevel,
  });
}

/** Where these settings put database and box. */
export function placeOf({ databaseUrl, dataDir }: Config): Place {
  return databaseUrl === undefined ? { dataDir } : { url: databaseUrl };
}

function portFrom(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function originFrom(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : undefined;
}

function isSmtp(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '';
}

function withPort(origin: string, port: number): string {
  const url = new URL(origin);
  url.port = String(port);
  return url.origin;
}
