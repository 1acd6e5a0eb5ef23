import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';

/**
 * Headers of every answer on the main origin: nothing from elsewhere is loaded,
 * nothing inline runs, no other site frames it, and besides itself pages talk
 * to the box only.
 */
export function securityHeaders(config: Config): MiddlewareHandler {
  const headers = Object.entries({
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ${config.boxUrl}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // A desk scans credential cards.
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    ...(config.publicUrl.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000' }
      : {}),
  });
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
  };
}
