import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Config } from '../config.ts';

/** Why browsers will or may not reach the server, or not vote, with these settings. */
export type Warning =
  | 'no-https'
  | 'this-machine-only'
  | 'behind-proxy'
  | 'certificate-ended'
  | 'certificate-other-host';

/**
 * Checks certificate and key before anything is opened, and what browsers will
 * make of the origins. Fails with `tls-unusable` {variable, file, why}.
 */
export function checkTls(config: Config, now: Date): Result<readonly Warning[], 'tls-unusable'> {
  const { tls, publicUrl, boxUrl } = config;
  const local = isLocal(publicUrl);
  if (tls === undefined) {
    if (publicUrl.startsWith('https:')) return ok(['behind-proxy']);
    if (!local) return ok(['no-https']);
    return ok(isLoopback(config.host) ? [] : ['this-machine-only']);
  }
  const cert = readPem('TLS_CERT', tls.cert);
  if (!cert.ok) return cert;
  const key = readPem('TLS_KEY', tls.key);
  if (!key.ok) return key;
  let certificate;
  try {
    certificate = new X509Certificate(cert.value);
  } catch {
    return fail('tls-unusable', { variable: 'TLS_CERT', file: tls.cert, why: 'not a certificate' });
  }
  try {
    createSecureContext({ cert: cert.value, key: key.value });
  } catch {
    const why = 'not the private key of that certificate';
    return fail('tls-unusable', { variable: 'TLS_KEY', file: tls.key, why });
  }
  const ended = new Date(certificate.validTo) <= now;
  const covers = [publicUrl, boxUrl].every((origin) =>
    isFor(certificate, new URL(origin).hostname),
  );
  return ok([
    ...(ended ? (['certificate-ended'] as const) : []),
    ...(covers ? [] : (['certificate-other-host'] as const)),
  ]);
}

function readPem(variable: string, file: string): Result<Buffer, 'tls-unusable'> {
  try {
    return ok(readFileSync(file));
  } catch {
    return fail('tls-unusable', { variable, file, why: 'cannot be read' });
  }
}

function isFor(certificate: X509Certificate, hostname: string): boolean {
  const host = bare(hostname);
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}

/** Browsers take `localhost` for safe without TLS. */
function isLocal(origin: string): boolean {
  const host = bare(new URL(origin).hostname);
  return host === 'localhost' || host.endsWith('.localhost') || isLoopback(host);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
