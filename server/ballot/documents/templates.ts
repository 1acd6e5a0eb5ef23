import { faultsOf } from '../../../shared/ballot/documents/check.ts';
import type { DocumentKind, DocumentTemplate } from '../../../shared/ballot/documents/model.ts';
import { DEFAULT_TEMPLATES } from '../../../shared/ballot/documents/templates/templates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { perform, type Actor } from '../../platform/acts/acts.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';

/** The template of a body for this document, and the version that a change must name. */
export async function templateOf(
  db: Executor,
  body: string,
  kind: DocumentKind,
): Promise<DocumentTemplate> {
  const row = await db
    .selectFrom('document_template')
    .select(['text', 'version'])
    .where('body', '=', body)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const own = row?.text ?? null;
  return {
    kind,
    text: own ?? DEFAULT_TEMPLATES[kind],
    own: own !== null,
    version: row?.version ?? 0,
  };
}

/** The documents for which a body has a template of its own. */
export async function ownTemplates(db: Executor, body: string): Promise<ReadonlySet<DocumentKind>> {
  const rows = await db
    .selectFrom('document_template')
    .select('kind')
    .where('body', '=', body)
    .where('text', 'is not', null)
    .execute();
  return new Set(rows.map(({ kind }) => kind));
}

/** What somebody wants a template to be: a text, or null for the default. */
export interface WantedTemplate {
  readonly kind: DocumentKind;
  readonly text: string | null;
  /** The version that it was made from. */
  readonly version: number;
}

/**
 * Sets a body's template, or returns to the default. Failures:
 * `template-has-faults` {count, line, fault, name}, the first of them;
 * `document-template-changed`, when somebody else has set it since.
 */
export async function setTemplate(
  platform: Platform,
  actor: Actor,
  body: string,
  { kind, text, version }: WantedTemplate,
): Promise<Result<DocumentTemplate>> {
  const wanted = text === null || text === DEFAULT_TEMPLATES[kind] ? null : text;
  const faults = wanted === null ? [] : faultsOf(wanted);
  const [first] = faults;
  if (first !== undefined) {
    const { line, code, name } = first;
    return fail('template-has-faults', { count: faults.length, line, fault: code, name });
  }
  return perform(platform, body, actor, async (trx, record): Promise<Result<DocumentTemplate>> => {
    const before = await templateOf(trx, body, kind);
    // The same again, because the answer was lost.
    if (before.text === (wanted ?? DEFAULT_TEMPLATES[kind])) return ok(before);
    if (before.version !== version) return fail('document-template-changed');
    const row = { text: wanted, version: version + 1 };
    await trx
      .insertInto('document_template')
      .values({ body, kind, ...row })
      .onConflict((conflict) => conflict.columns(['body', 'kind']).doUpdateSet(row))
      .execute();
    record({
      kind: wanted === null ? 'document-template-reset' : 'document-template-set',
      subject: `body/${body}`,
      detail: { document: kind, ...(wanted === null ? {} : { text: wanted }) },
    });
    return ok(await templateOf(trx, body, kind));
  });
}
