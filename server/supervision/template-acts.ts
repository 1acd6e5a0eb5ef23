import { fail, ok, type Result } from '../../shared/result.ts';
import type { TemplateItem } from '../../shared/supervision/model.ts';
import { isStandard } from '../../shared/supervision/rules.ts';
import type { ChecklistTemplate } from '../../shared/supervision/templates.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Platform } from '../platform/platform.ts';
import { tidiedWords } from './checklist-acts.ts';
import { templateOfBody } from './template-views.ts';
import { supervisionTopics } from './topics.ts';

/**
 * Sets the items that projects of a category begin with from now on; lists
 * that stand stay as they are. Failures: `template-changed`, when somebody else
 * has set it since; those of `tidiedWords`.
 */
export async function setTemplate(
  platform: Platform,
  actor: Actor,
  body: string,
  wanted: ChecklistTemplate,
): Promise<Result<ChecklistTemplate>> {
  const { category } = wanted;
  const tidied = tidiedWords(wanted.items);
  if (!tidied.ok) return tidied;
  const items = tidied.value.map(({ code, words, hint }) => ({
    code: isStandard(code) ? code : 'own',
    words,
    hint,
  }));
  return perform(platform, body, actor, async (trx, record): Promise<Result<ChecklistTemplate>> => {
    const before = await templateOfBody(trx, body, category);
    // The same again, because the answer was lost.
    if (saying(before.items) === saying(items)) return ok(before);
    if (before.version !== wanted.version) return fail('template-changed');
    const row = { items: JSON.stringify(items), version: before.version + 1 };
    await trx
      .insertInto('checklist_template')
      .values({ body, category, ...row })
      .onConflict((conflict) => conflict.columns(['body', 'category']).doUpdateSet(row))
      .execute();
    record({
      kind: 'template-set',
      subject: `body/${body}`,
      detail: { category, before: before.items, after: items },
      topics: supervisionTopics(body),
    });
    return ok({ category, items, version: row.version });
  });
}

function saying(items: readonly TemplateItem[]): string {
  return JSON.stringify(items.map(({ code, words, hint }) => [code, words, hint]));
}
