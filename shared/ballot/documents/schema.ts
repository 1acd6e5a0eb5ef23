import * as z from 'zod';
import { schemaOf } from '../../schema.ts';
import {
  DOCUMENTS,
  LINES,
  NOT_YET,
  STAMPS,
  TEMPLATE_FAULTS,
  type Block,
  type DocumentTemplate,
  type KnownScope,
  type ListedDocument,
  type Piece,
  type SessionDocument,
  type TemplateFault,
} from './model.ts';

const documentKindSchema = z.enum(DOCUMENTS);

/** The plain text of a template. */
export const templateTextSchema = z.string().max(20_000);

const piece = schemaOf<Piece>()(z.union([z.string(), z.object({ blank: z.string() })]));
const text = z.array(piece);

const block = schemaOf<Block>()(
  z.union([
    z.object({ block: z.enum(LINES), text }),
    z.object({
      block: z.literal('table'),
      columns: z.array(
        z.object({ head: text, width: z.number(), align: z.enum(['left', 'centre']) }),
      ),
      rows: z.array(z.array(text)),
      written: z.boolean(),
    }),
    z.object({
      block: z.literal('signatures'),
      rows: z.array(z.object({ label: text, name: text })),
    }),
    z.object({ block: z.literal('signed'), lines: z.array(text) }),
    z.object({ block: z.literal('page') }),
  ]),
);

export const sessionDocumentSchema = schemaOf<SessionDocument>()(
  z.object({
    kind: documentKindSchema,
    name: z.string(),
    stamp: z.enum(STAMPS).nullable(),
    blocks: z.array(block),
  }),
);

export const listedDocumentSchema = schemaOf<ListedDocument>()(
  z.object({ kind: documentKindSchema, reason: z.enum(NOT_YET).nullable(), own: z.boolean() }),
);

export const documentTemplateSchema = schemaOf<DocumentTemplate>()(
  z.object({
    kind: documentKindSchema,
    text: z.string(),
    own: z.boolean(),
    version: z.int().min(0),
  }),
);

const fault = schemaOf<TemplateFault>()(
  z.object({
    code: z.enum(TEMPLATE_FAULTS),
    line: z.int().min(1),
    column: z.int().min(1),
    name: z.string(),
    near: z.string(),
  }),
);

const knownScope = schemaOf<KnownScope>()(
  z.object({
    scope: z.string(),
    within: z.array(z.string()),
    fields: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
    tests: z.array(z.string()),
    groups: z.array(z.string()),
  }),
);

/** A text that is not saved yet, as it would come out; without a document where it has faults. */
export const templatePreviewSchema = z.object({
  faults: z.array(fault),
  document: sessionDocumentSchema.nullable(),
  names: z.array(knownScope),
});
