import { Hono } from 'hono';
import * as z from 'zod';
import { faultsOf } from '../../../shared/ballot/documents/check.ts';
import {
  documentOf,
  knownNames,
  reasonAgainst,
} from '../../../shared/ballot/documents/documents.ts';
import {
  DOCUMENTS,
  type DocumentKind,
  type SessionDocument,
} from '../../../shared/ballot/documents/model.ts';
import {
  documentTemplateSchema,
  listedDocumentSchema,
  sessionDocumentSchema,
  templatePreviewSchema,
  templateTextSchema,
} from '../../../shared/ballot/documents/schema.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { describe, describeFile, takes } from '../../platform/http/describe.ts';
import { Problem, unwrap } from '../../platform/http/problem.ts';
import { actorOf, allowed, rolesIn, type Env } from '../../platform/identity/visitor.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { documentFacts, type Asked } from './facts.ts';
import { ownTemplates, setTemplate, templateOf } from './templates.ts';

const LISTED = '/bodies/:body/sessions/:session/documents';
const ONE = `${LISTED}/:document`;
const TEMPLATE = '/bodies/:body/document-templates/:document';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const ofRound = z.object({ round: z.string().max(64).exactOptional() });

/** The document that a path names; `not-found` when there is none of this name. */
function kindOf(name: string): DocumentKind {
  const kind = DOCUMENTS.find((one) => one === name);
  if (kind === undefined) throw new Problem(fail('not-found', { what: 'document' }).failure);
  return kind;
}

/** The documents of a session's vote, and the templates that they are made from. */
export function documentRoutes(room: BallotRoom) {
  const { platform } = room;
  const { db } = platform;

  /** A document as it stands now, from the template of the body. */
  async function made(
    kind: DocumentKind,
    asked: Asked,
  ): Promise<Result<SessionDocument, 'not-found' | 'document-not-ready' | 'document-too-long'>> {
    const facts = await documentFacts(room, asked);
    if (!facts.ok) return facts;
    const reason = reasonAgainst(kind, facts.value);
    if (reason !== null) return fail('document-not-ready', { reason });
    const { text } = await templateOf(db, asked.body, kind);
    return documentOf(kind, text, facts.value, { preview: false });
  }

  return new Hono<Env>()
    .get(
      LISTED,
      describe({
        does: 'The documents of a session, each with the reason why it cannot be made yet',
        answers: z.array(listedDocumentSchema),
      }),
      async (c) => {
        const { body, session } = c.req.param();
        const roles = rolesIn(allowed(c, body, 'read-documents'), body);
        const facts = unwrap(await documentFacts(room, { body, session, roles }));
        const own = await ownTemplates(db, body);
        return c.json(
          DOCUMENTS.map((kind) => ({
            kind,
            reason: reasonAgainst(kind, facts),
            own: own.has(kind),
          })),
        );
      },
    )
    .get(
      ONE,
      describe({
        does: 'A document of a session in parts, from the template of the body; of one round where it is named',
        answers: sessionDocumentSchema,
        problems: ['document-not-ready', 'document-too-long'],
      }),
      takes('query', ofRound),
      async (c) => {
        const { body, session } = c.req.param();
        const roles = rolesIn(allowed(c, body, 'read-documents'), body);
        const kind = kindOf(c.req.param('document'));
        const { round } = c.req.valid('query');
        return c.json(unwrap(await made(kind, { body, session, roles, round })));
      },
    )
    .get(
      `${ONE}/word`,
      describeFile({
        does: 'A document of a session as a Word file in the layout of official documents',
        mediaTypes: [WORD],
        problems: ['document-not-ready', 'document-too-long'],
      }),
      takes('query', ofRound),
      async (c) => {
        const { body, session } = c.req.param();
        const roles = rolesIn(allowed(c, body, 'read-documents'), body);
        const kind = kindOf(c.req.param('document'));
        const { round } = c.req.valid('query');
        const document = unwrap(await made(kind, { body, session, roles, round }));
        // A large library that most servers never need before the session.
        const { wordFile } = await import('./word.ts');
        const file = await wordFile(document);
        return c.body(new Uint8Array(file), 200, {
          'content-type': WORD,
          'content-disposition': `attachment; filename="${kind}.docx"; filename*=UTF-8''${encodeURIComponent(document.name)}.docx`,
          'cache-control': 'no-store',
        });
      },
    )
    .post(
      `${ONE}/preview`,
      describe({
        does: 'A template that is not saved yet, as it would come out in this session, or its faults by line; with every name and what stands for it now',
        answers: templatePreviewSchema,
        problems: ['document-too-long'],
      }),
      takes('json', z.strictObject({ text: templateTextSchema })),
      async (c) => {
        const { body, session } = c.req.param();
        const roles = rolesIn(allowed(c, body, 'edit-documents'), body);
        const kind = kindOf(c.req.param('document'));
        const { text } = c.req.valid('json');
        const facts = unwrap(await documentFacts(room, { body, session, roles }));
        const faults = faultsOf(text);
        const document =
          faults.length > 0 ? null : unwrap(documentOf(kind, text, facts, { preview: true }));
        return c.json({ faults, document, names: knownNames(facts) });
      },
    )
    .get(
      TEMPLATE,
      describe({
        does: 'The template of a body for a document, its own or the default',
        answers: documentTemplateSchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'edit-documents');
        return c.json(await templateOf(db, body, kindOf(c.req.param('document'))));
      },
    )
    .put(
      TEMPLATE,
      describe({
        does: 'Sets the template of a body for a document, or with null returns to the default; `version` as it was read',
        answers: documentTemplateSchema,
        problems: ['template-has-faults', 'document-template-changed'],
      }),
      takes(
        'json',
        z.strictObject({ text: templateTextSchema.nullable(), version: z.int().min(0) }),
      ),
      async (c) => {
        const { body } = c.req.param();
        const actor = actorOf(allowed(c, body, 'edit-documents'));
        const wanted = { ...c.req.valid('json'), kind: kindOf(c.req.param('document')) };
        return c.json(unwrap(await setTemplate(platform, actor, body, wanted)));
      },
    );
}
