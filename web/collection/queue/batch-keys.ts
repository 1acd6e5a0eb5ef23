import { newUnorderedId } from '../../../shared/chance.ts';
import { browserChance } from '../../platform/chance.ts';

/**
 * Keys under which acts are sent: the same for the same request until it was
 * answered, so that a repeated press does nothing twice; another for another.
 */
export function createBatchKeys() {
  let last = { asked: '', key: '' };
  return {
    keyOf(request: unknown): string {
      const asked = JSON.stringify(request);
      if (asked !== last.asked) last = { asked, key: newUnorderedId(browserChance) };
      return last.key;
    },
    /** It was answered: the same again would be another act. */
    answered(): void {
      last = { asked: '', key: '' };
    },
  };
}
