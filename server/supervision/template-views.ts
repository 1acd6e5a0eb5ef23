import { CATEGORIES } from '../../shared/screening/model.ts';
import type { Category } from '../../shared/screening/model.ts';
import type { TemplateItem } from '../../shared/supervision/model.ts';
import { templateOf } from '../../shared/supervision/rules.ts';
import type { ChecklistTemplate } from '../../shared/supervision/templates.ts';
import type { Executor } from '../platform/database/tables.ts';

/** The items that projects of this category begin with at this body, and the version that a change must name. */
export async function templateOfBody(
  db: Executor,
  body: string,
  category: Category,
): Promise<ChecklistTemplate> {
  const row = await db
    .selectFrom('checklist_template')
    .select(['items', 'version'])
    .where('body', '=', body)
    .where('category', '=', category)
    .executeTakeFirst();
  return read(category, row);
}

/** The templates of all categories, in their order. */
export async function templatesOf(
  db: Executor,
  body: string,
): Promise<readonly ChecklistTemplate[]> {
  const rows = await db
    .selectFrom('checklist_template')
    .select(['category', 'items', 'version'])
    .where('body', '=', body)
    .execute();
  return CATEGORIES.map((category) =>
    read(
      category,
      rows.find((row) => row.category === category),
    ),
  );
}

function read(
  category: Category,
  row: { readonly items: string; readonly version: number } | undefined,
): ChecklistTemplate {
  if (row === undefined) {
    const items = templateOf(category).map((code) => ({ code, words: '', hint: '' }));
    return { category, items, version: 0 };
  }
  const items: readonly TemplateItem[] = JSON.parse(row.items);
  return { category, items, version: row.version };
}
