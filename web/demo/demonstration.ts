import { DEMO_PARTS, type DemoPart, type DemoView } from '../../shared/portal/demo.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ask } from '../platform/api.ts';

/** The parts and sources of the demonstration; `not-found` on an ordinary server. */
export async function fetchDemo(): Promise<Result<DemoView>> {
  const answer = await ask<unknown>(
    fetch('/api/demo', { headers: { accept: 'application/json' } }),
  );
  if (!answer.ok) return answer;
  return isDemo(answer.value) ? ok(answer.value) : fail('server-error');
}

/** Throws everything played so far away and begins again. */
export async function restartDemo(): Promise<Result<unknown>> {
  return ask<unknown>(fetch('/api/demo/restart', { method: 'POST' }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPart(value: unknown): value is DemoPart {
  return DEMO_PARTS.some((part) => part === value);
}

function isDemo(value: unknown): value is DemoView {
  return (
    isRecord(value) &&
    typeof value['session'] === 'string' &&
    Array.isArray(value['parts']) &&
    value['parts'].every(
      (one: unknown) => isRecord(one) && isPart(one['part']) && typeof one['link'] === 'string',
    ) &&
    Array.isArray(value['sources']) &&
    value['sources'].every(
      (one: unknown) =>
        isRecord(one) &&
        typeof one['name'] === 'string' &&
        typeof one['place'] === 'string' &&
        typeof one['year'] === 'number' &&
        typeof one['url'] === 'string',
    )
  );
}
