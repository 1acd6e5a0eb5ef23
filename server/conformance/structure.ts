import { isObject, textOf, type Json, type JsonObject } from './schemas.ts';

const NC_NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
/** A moment or a time of day anywhere in a text. */
const TIME = /\d{2}:\d{2}/;

/** Every value of a document with its place, the document itself first. */
export function* everything(
  json: Json | undefined,
  place = '',
): Generator<{ readonly place: string; readonly value: Json }> {
  if (json === undefined) return;
  yield { place, value: json };
  if (Array.isArray(json))
    for (const [at, value] of json.entries()) yield* everything(value, `${place}/${at}`);
  else if (isObject(json))
    for (const [name, value] of Object.entries(json)) yield* everything(value, `${place}/${name}`);
}

/** Empty texts, lists and objects say nothing and are left out instead. */
export function empties(json: Json): readonly string[] {
  return [...everything(json)].flatMap(({ place, value }) => {
    const isEmpty =
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (isObject(value) && Object.keys(value).length === 0);
    return isEmpty ? [`${place} is empty`] : [];
  });
}

/**
 * Ids and references of a NIST report: each `@id` is an XML name (NCName) and occurs once;
 * each value of a property that names `refTypes` is the id of an object of one of these types.
 */
export function references(json: Json, schema: JsonObject): readonly string[] {
  const objects = [...everything(json)].flatMap(({ place, value }) =>
    isObject(value) ? [{ place, object: value }] : [],
  );
  const types = new Map<string, string>();
  const wrong: string[] = [];
  for (const { place, object } of objects) {
    const id = object['@id'];
    if (typeof id !== 'string') continue;
    if (!NC_NAME.test(id)) wrong.push(`${place}/@id ${id} is not an NCName`);
    if (types.has(id)) wrong.push(`${place}/@id ${id} occurs twice`);
    types.set(id, textOf(object['@type']));
  }
  for (const { place, object } of objects)
    for (const [name, value] of Object.entries(object)) {
      const allowed = refTypes(schema, textOf(object['@type']), name);
      if (allowed === undefined) continue;
      for (const id of Array.isArray(value) ? value : [value]) {
        const type = types.get(textOf(id));
        if (type === undefined) wrong.push(`${place}/${name} ${textOf(id)} names nothing`);
        else if (!allowed.includes(type))
          wrong.push(`${place}/${name} ${textOf(id)} is a ${type}, not ${allowed.join(' or ')}`);
      }
    }
  return wrong;
}

/** The types that a property of a class may refer to; undefined when it is no reference. */
function refTypes(schema: JsonObject, type: string, name: string): readonly string[] | undefined {
  const definitions = schema['definitions'];
  const definition = isObject(definitions) ? definitions[type] : undefined;
  const properties = isObject(definition) ? definition['properties'] : undefined;
  const property = isObject(properties) ? properties[name] : undefined;
  if (!isObject(property)) return undefined;
  const items = property['items'];
  const found = property['refTypes'] ?? (isObject(items) ? items['refTypes'] : undefined);
  return Array.isArray(found) ? found.map(textOf) : undefined;
}

/**
 * Cast vote records tell nothing of when: no time stands anywhere but in the date of the
 * report, and the records of an election are numbered in their order, 1, 2, 3, ….
 */
export function recordsWithoutTimes(json: Json): readonly string[] {
  const times = [...everything(json)].flatMap(({ place, value }) =>
    place !== '/GeneratedDate' && typeof value === 'string' && TIME.test(value)
      ? [`${place} tells a time: ${value}`]
      : [],
  );
  const records = isObject(json) && Array.isArray(json['CVR']) ? json['CVR'] : [];
  const next = new Map<string, number>();
  const disorder = records.flatMap((record: Json, at: number) => {
    if (!isObject(record)) return [];
    const election = textOf(record['ElectionId']);
    const number = (next.get(election) ?? 0) + 1;
    next.set(election, number);
    return textOf(record['CurrentSnapshotId']).endsWith(`-record-${number}`)
      ? []
      : [`/CVR/${at} is not record ${number} of ${election}`];
  });
  return [...times, ...disorder];
}

/** The classes of Popolo by the list in which the export writes them. */
export const POPOLO_LISTS = {
  organizations: 'organization',
  events: 'event',
  motions: 'motion',
  vote_events: 'vote_event',
  persons: 'person',
} as const;

const POPOLO_REFERENCES: Readonly<Record<string, keyof typeof POPOLO_LISTS>> = {
  organization_id: 'organizations',
  legislative_session_id: 'events',
  motion_id: 'motions',
  vote_event_id: 'vote_events',
  voter_id: 'persons',
};

/** References of a Popolo document: each names an object of the list it belongs to. */
export function popoloReferences(json: Json): readonly string[] {
  if (!isObject(json)) return ['/ is not an object'];
  const ids = new Map<string, Set<string>>();
  for (const list of Object.keys(POPOLO_LISTS)) {
    const entries = json[list];
    const found = Array.isArray(entries) ? entries : [];
    ids.set(list, new Set(found.flatMap((one) => (isObject(one) ? [textOf(one['id'])] : []))));
  }
  return [...everything(json)].flatMap(({ place, value }) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, id]) => {
          const list = POPOLO_REFERENCES[name];
          if (list === undefined || ids.get(list)?.has(textOf(id)) === true) return [];
          return [`${place}/${name} ${textOf(id)} names nothing`];
        })
      : [],
  );
}
