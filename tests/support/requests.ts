import * as z from 'zod';

/** As much of JSON Schema as the requests of this server use. */
interface Shape {
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[] | undefined;
  readonly oneOf?: readonly Shape[] | undefined;
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Shape | undefined;
  readonly minItems?: number | undefined;
  readonly minLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly format?: string | undefined;
}

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(shape).optional(),
    oneOf: z.array(shape).optional(),
    properties: z.record(z.string(), shape).optional(),
    required: z.array(z.string()).optional(),
    items: shape.optional(),
    minItems: z.number().optional(),
    minLength: z.number().optional(),
    minimum: z.number().optional(),
    format: z.string().optional(),
  }),
);

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '0190a5c4-7f3e-4b6d-8a21-000000000000',
  date: '2026-03-10',
  'date-time': '2026-03-10T01:00:00.000Z',
};

/** The least that a schema takes: all that is required, and of it the smallest. */
function least(of: Shape): unknown {
  if (of.const !== undefined) return of.const;
  if (of.enum !== undefined) return of.enum[0];
  const [first] = of.anyOf ?? of.oneOf ?? [];
  if (first !== undefined) return least(first);
  const type = typeof of.type === 'object' ? of.type[0] : of.type;
  if (type === 'object') {
    const names = of.required ?? [];
    return Object.fromEntries(names.map((name) => [name, least(of.properties?.[name] ?? {})]));
  }
  if (type === 'array')
    return Array.from({ length: of.minItems ?? 0 }, () => least(of.items ?? {}));
  if (type === 'string') return FORMATS[of.format ?? ''] ?? 'x'.repeat(of.minLength ?? 1);
  if (type === 'integer' || type === 'number') return Math.max(0, of.minimum ?? 0);
  return type === 'boolean' ? false : null;
}

/** A route as the server's OpenAPI document describes it. */
export interface DescribedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the names of ids in braces, without `/api`. */
  readonly path: string;
  /** Query with all that is required. */
  readonly query: string;
  /** The least body that its schema takes; undefined when it takes none or a file. */
  readonly json: unknown;
  readonly takesFile: boolean;
}

const operation = z.object({
  parameters: z
    .array(
      z.object({
        in: z.string(),
        name: z.string(),
        required: z.boolean().optional(),
        schema: shape,
      }),
    )
    .default([]),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: shape }).optional()) })
    .optional(),
});

const document = z.object({
  paths: z.record(
    z.string(),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
});

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

/** All routes of this OpenAPI document, each with a request that its schemas take. */
export function routesOf(openapi: unknown): readonly DescribedRoute[] {
  return Object.entries(document.parse(openapi).paths).flatMap(([path, methods]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const described = methods[method];
      if (described === undefined) return [];
      const query = new URLSearchParams();
      for (const { in: place, name, required, schema } of described.parameters)
        if (place === 'query' && required === true) query.set(name, String(least(schema)));
      const content = described.requestBody?.content ?? {};
      const json = content['application/json']?.schema;
      return {
        method: METHODS[method],
        path,
        query: query.toString(),
        json: json === undefined ? undefined : least(json),
        takesFile: 'application/octet-stream' in content,
      };
    }),
  );
}
