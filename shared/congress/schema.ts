import * as z from 'zod';
import { BODY_ROLES } from '../roles.ts';
import { schemaOf } from '../schema.ts';
import {
  BODY_LEVELS,
  BODY_TYPES,
  SESSION_STATES,
  SEXES,
  SIGN_IN_WAYS,
  UNIT_KINDS,
  type ActEntry,
  type Attendance,
  type AttendanceRow,
  type Body,
  type CongressSession,
  type CredentialCard,
  type Delegation,
  type Deputy,
  type ImportCounts,
  type ImportPreview,
  type Me,
  type RollEntry,
  type StaffMember,
  type Unit,
} from './model.ts';

const id = z.string().min(1).max(64);
/** YYYY-MM-DD, a day that exists. */
export const dateSchema = z.iso.date();
const counted = z.int().min(0);

export const bodySchema = schemaOf<Body>()(
  z.object({
    id,
    code: z.string(),
    name: z.string(),
    type: z.enum(BODY_TYPES),
    level: z.enum(BODY_LEVELS),
    parent: id.nullable(),
  }),
);

export const delegationSchema = schemaOf<Delegation>()(
  z.object({ id, name: z.string(), position: counted }),
);

export const unitSchema = schemaOf<Unit>()(
  z.object({
    id,
    kind: z.enum(UNIT_KINDS),
    code: z.string(),
    name: z.string(),
    parent: id.nullable(),
  }),
);

export const sessionSchema = schemaOf<CongressSession>()(
  z.object({
    id,
    body: id,
    term: z.int(),
    number: z.int(),
    title: z.string(),
    opensOn: dateSchema,
    state: z.enum(SESSION_STATES),
    rehearsal: z.boolean(),
  }),
);

const rollEntry = z.object({
  number: z.string(),
  name: z.string(),
  delegation: z.string(),
  sex: z.enum(SEXES).nullable(),
  trade: z.string(),
  phone: z.string(),
});
export const rollEntrySchema = schemaOf<RollEntry>()(rollEntry);

export const deputySchema = schemaOf<Deputy>()(
  rollEntry.extend({ id, card: z.enum(['none', 'issued', 'enrolled']) }),
);

/** The preview of an import of such entries. */
export function importPreviewSchema<Entry>(
  entry: z.ZodType<Entry>,
): z.ZodType<ImportPreview<Entry>> {
  const rowError = z.object({
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  });
  return z.object({
    token: z.string(),
    counts: z.object({
      added: counted,
      changed: counted,
      unchanged: counted,
      removed: counted,
      refused: counted,
    }),
    creates: z.array(z.string()),
    rows: z.array(
      z.object({
        row: z.int().nullable(),
        change: z.enum(['added', 'changed', 'unchanged', 'removed', 'refused']),
        entry,
        before: entry.nullable(),
        errors: z.array(rowError),
      }),
    ),
  });
}

export const importCountsSchema = schemaOf<ImportCounts>()(
  z.object({ added: counted, changed: counted, unchanged: counted, removed: counted }),
);

export const credentialCardSchema = schemaOf<CredentialCard>()(
  z.object({
    deputy: id,
    number: z.string(),
    name: z.string(),
    delegation: z.string(),
    link: z.string(),
    code: z.string(),
  }),
);

export const attendanceSchema = schemaOf<Attendance>()(
  z.object({
    allDeputies: counted,
    expected: counted,
    present: counted,
    byDelegation: z.array(
      z.object({ delegation: z.string(), expected: counted, present: counted }),
    ),
  }),
);

export const attendanceRowSchema = schemaOf<AttendanceRow>()(
  z.object({
    deputy: id,
    number: z.string(),
    name: z.string(),
    delegation: z.string(),
    signedIn: z.object({ at: z.iso.datetime(), via: z.enum(SIGN_IN_WAYS) }).nullable(),
    leave: z.string().nullable(),
  }),
);

const servedUnit = z.object({
  id,
  kind: z.enum(UNIT_KINDS),
  code: z.string(),
  name: z.string(),
});

export const staffMemberSchema = schemaOf<StaffMember>()(
  z.object({
    account: id,
    name: z.string(),
    username: z.string(),
    roles: z.array(z.enum(BODY_ROLES)),
    units: z.array(servedUnit),
  }),
);

export const meSchema = schemaOf<Me>()(
  z.object({
    account: id,
    name: z.string(),
    bodies: z.array(
      z.object({
        body: bodySchema,
        roles: z.array(z.enum(BODY_ROLES)),
        units: z.array(servedUnit),
      }),
    ),
  }),
);

export const actEntrySchema = schemaOf<ActEntry>()(
  z.object({
    seq: z.int(),
    at: z.iso.datetime(),
    actor: z.string(),
    kind: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
  }),
);
