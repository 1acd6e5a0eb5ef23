import { CHANGE_KINDS, VOTED_FIELDS, type VotedField } from '../../../shared/delivery/model.ts';
import { FILE_KINDS, type StoredFile } from '../../../shared/files.ts';
import type { TypedChange } from './change-draft.ts';

/** A request that this device has kept, with the id under which it is sent; nothing when it is none. */
export function changeKeptHere(
  text: string | undefined,
): { readonly id: string; readonly typed: TypedChange } | undefined {
  const json = parsed(text);
  if (!isObject(json) || typeof json['id'] !== 'string' || !isObject(json['typed']))
    return undefined;
  const { id, typed } = json;
  const kind = CHANGE_KINDS.find((one) => one === typed['kind']);
  if (kind === undefined) return undefined;
  const given = membersOf(typed, 'fields');
  const fields: Partial<Record<VotedField, string>> = {};
  for (const field of VOTED_FIELDS) {
    const value = given[field];
    if (typeof value === 'string') fields[field] = value;
  }
  const milestones = Object.entries(membersOf(typed, 'milestones')).flatMap(([name, row]) =>
    isObject(row)
      ? [[name, { dueOn: textIn(row, 'dueOn'), weight: textIn(row, 'weight') }] as const]
      : [],
  );
  const documents: unknown = typed['documents'];
  return {
    id,
    typed: {
      kind,
      fields,
      milestones: Object.fromEntries(milestones),
      reason: textIn(typed, 'reason'),
      effect: textIn(typed, 'effect'),
      documents: Array.isArray(documents) ? documents.filter(isFile) : [],
    },
  };
}

type Members = Readonly<Record<string, unknown>>;

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(from: Members, name: string): Members {
  const members = from[name];
  return isObject(members) ? members : {};
}

function textIn(from: Members, name: string): string {
  const text = from[name];
  return typeof text === 'string' ? text : '';
}

function isFile(value: unknown): value is StoredFile {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    FILE_KINDS.some((kind) => kind === value['kind'])
  );
}
