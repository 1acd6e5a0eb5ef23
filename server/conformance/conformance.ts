import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type Standards } from './schemas.ts';
import {
  empties,
  POPOLO_LISTS,
  popoloReferences,
  recordsWithoutTimes,
  references,
} from './structure.ts';

/** Something that does not conform, and where. */
export interface Nonconformity {
  readonly file: string;
  readonly standard: string;
  readonly detail: string;
}

export interface Conformance {
  /** Files that were held to a standard. */
  readonly checked: readonly { readonly file: string; readonly standard: string }[];
  readonly found: readonly Nonconformity[];
}

interface Held {
  readonly standard: string;
  readonly findings: (json: Json, standards: Standards) => readonly string[];
}

/** Which file is held to which standard, and what is asked of it beyond its schema. */
const HELD: Readonly<Record<string, Held>> = {
  'nist-results.json': {
    standard: 'NIST SP 1500-100 v2',
    findings: (json, { results }) => [
      ...results.check(json),
      ...references(json, results.schema),
      ...empties(json),
    ],
  },
  'nist-cast-vote-records.json': {
    standard: 'NIST SP 1500-103 v1',
    findings: (json, { records }) => [
      ...records.check(json),
      ...references(json, records.schema),
      ...empties(json),
      ...recordsWithoutTimes(json),
    ],
  },
  'popolo.json': {
    standard: 'Popolo',
    findings: (json, standards) => [
      ...popoloClasses(json, standards),
      ...popoloReferences(json),
      ...empties(json),
    ],
  },
};

function popoloClasses(json: Json, standards: Standards): readonly string[] {
  if (!isObject(json)) return [];
  return Object.entries(POPOLO_LISTS).flatMap(([list, name]) => {
    const entries = json[list];
    if (!Array.isArray(entries)) return [];
    const check = standards.popolo(name);
    return entries.flatMap((entry: Json, at: number) =>
      check(entry).map((detail) => `/${list}/${at}${detail}`),
    );
  });
}

/** Holds every file of an export, however deep, to its standard. */
export function checkExport(folder: string, standards: Standards): Conformance {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const checked: Conformance['checked'][number][] = [];
  const found: Nonconformity[] = [];
  for (const file of files) {
    const held = HELD[file.slice(file.lastIndexOf('/') + 1)];
    if (held === undefined) continue;
    const json: Json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    checked.push({ file, standard: held.standard });
    for (const detail of held.findings(json, standards))
      found.push({ file, standard: held.standard, detail });
  }
  return { checked, found };
}
