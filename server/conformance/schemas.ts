import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { fail, ok, type Result } from '../../shared/result.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** A member as text; anything else than a text becomes its JSON, which no id or type is. */
export function textOf(json: Json | undefined): string {
  return typeof json === 'string' ? json : (JSON.stringify(json) ?? '');
}

/** What is wrong with a value by a schema, one line each, with the place. */
export type Check = (json: Json) => readonly string[];

/** The public standards that the exports are held to. */
export interface Standards {
  readonly results: { readonly check: Check; readonly schema: JsonObject };
  readonly records: { readonly check: Check; readonly schema: JsonObject };
  /** A class of Popolo by its name, for example `vote_event`. */
  popolo(name: string): Check;
}

const RESULTS = join('nist', 'election-results-reporting.json');
const RECORDS = join('nist', 'cast-vote-records.json');
const POPOLO = join('popolo', 'schemas');

/**
 * Reads the schemas from a folder with `nist/` and `popolo/schemas/`.
 * `schema-missing` {file}; `schema-unreadable` {file, why}.
 */
export function readStandards(
  folder: string,
): Result<Standards, 'schema-missing' | 'schema-unreadable'> {
  for (const file of [RESULTS, RECORDS, join(POPOLO, 'vote_event.json')])
    if (!existsSync(join(folder, file)))
      return fail('schema-missing', { file: join(folder, file) });
  let now = folder;
  const read = (file: string): JsonObject => {
    now = join(folder, file);
    const json: Json = JSON.parse(readFileSync(now, 'utf8'));
    if (!isObject(json)) throw new Error('not an object');
    return json;
  };
  try {
    const results = read(RESULTS);
    const records = read(RECORDS);
    const checks = new Map<string, Check>();
    const ajv = newAjv();
    const classes = readdirSync(join(folder, POPOLO)).filter((name) => name.endsWith('.json'));
    for (const name of classes) ajv.addSchema(fromDraft3(read(join(POPOLO, name))));
    for (const name of classes) {
      now = join(folder, POPOLO, name);
      const { id } = read(join(POPOLO, name));
      checks.set(name.replace(/\.json$/, ''), checkOf(ajv, textOf(id)));
    }
    return ok({
      results: { schema: results, check: compiled(results) },
      records: { schema: records, check: compiled(records) },
      popolo(name) {
        const check = checks.get(name);
        if (check === undefined) throw new Error(`Popolo has no class ${name}`);
        return check;
      },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail('schema-unreadable', { file: now, why });
  }
}

/** NIST's own keyword `refTypes` is no part of JSON Schema, so nothing is strict. */
function newAjv(): Ajv04 {
  const ajv = new Ajv04({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
}

function compiled(schema: JsonObject): Check {
  const ajv = newAjv();
  ajv.addSchema(schema, 'standard');
  return checkOf(ajv, 'standard');
}

function checkOf(ajv: Ajv04, id: string): Check {
  const validate = ajv.getSchema(id);
  if (validate === undefined) throw new Error(`${id} cannot be compiled`);
  return (json) => {
    if (validate(json) === true) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath === '' ? '/' : instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  };
}

/**
 * A schema of draft 3 as one of draft 4: what Popolo uses of the older draft differs in
 * one keyword, `required`, which stood with the property and now is a list of its object.
 */
export function fromDraft3(schema: JsonObject): JsonObject {
  const turned: Record<string, Json | undefined> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$schema') continue;
    if (key === 'required' && typeof value === 'boolean') continue;
    turned[key] = turnedValue(value);
  }
  const { properties } = schema;
  const required = isObject(properties)
    ? Object.entries(properties).flatMap(([name, property]) =>
        isObject(property) && property['required'] === true ? [name] : [],
      )
    : [];
  return required.length === 0 ? turned : { ...turned, required };
}

function turnedValue(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((one: Json) => turnedValue(one) ?? null);
  return isObject(value) ? fromDraft3(value) : value;
}
