import type { Logger } from 'pino';

/**
 * Writes down that the box failed and of which class the error is, and nothing
 * else: messages and stacks of a database may quote a ballot or its paper.
 */
export function boxFailures(log: Pick<Logger, 'error'>): (error: unknown) => void {
  return (error) => {
    log.error({ kind: kindOf(error), code: codeOf(error) }, 'the box failed');
  };
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

/** Codes such as SQLITE_FULL or 53100, which an operator needs and which hold no content. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : undefined;
}
