import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import * as z from 'zod';
import { PLATFORM_PROBLEMS } from '../../shared/problems.ts';

interface Operation {
  readonly answers: ReadonlyMap<string, z.ZodType | undefined>;
  readonly problem: z.ZodType | undefined;
  readonly problemCodes: readonly string[];
}

/** Holds answers against what the OpenAPI document of this server says of them. */
export interface Documentation {
  /** Throws when this answer, or its problem's code, is not what the document describes. */
  hold(method: string, path: string, response: Response, body: unknown): void;
}

/** Reads the OpenAPI document that this server makes of itself. */
export async function documentationOf(app: Hono): Promise<Documentation> {
  const { paths } = await generateSpecs(app);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
      operation,
    })),
  );
  // Read when first asked for: there are many, and a test needs few.
  const read = new Map<unknown, Operation>();
  const operationAt = (method: string, path: string): Operation | undefined => {
    const found = operations
      .filter((one) => one.method === method && one.pattern.test(path))
      .toSorted((a, b) => placeholders(a.path) - placeholders(b.path))[0];
    if (found === undefined) return undefined;
    const known = read.get(found) ?? operationOf(`${method} ${found.path}`, found.operation);
    read.set(found, known);
    return known;
  };
  return {
    hold(method, path, response, body) {
      const operation = operationAt(method, path);
      const where = `${method} ${path} → ${response.status}`;
      if (operation === undefined) throw new Error(`${where}: this route is not documented`);
      const media = response.headers.get('content-type') ?? '';
      if (response.status === 200) holdAnswer(where, operation, media, body);
      else holdProblem(where, operation, media, body);
    },
  };
}

let whole: Promise<Documentation> | undefined;

/** As `documentationOf`, of a server with all its rooms: read once, for every such server says the same of itself. */
export function documentationOfWhole(app: Hono): Promise<Documentation> {
  whole ??= documentationOf(app);
  return whole;
}

const responseShape = z.object({
  description: z.string(),
  content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })),
});
const operationShape = z.object({
  responses: z.object({ '200': responseShape, default: responseShape }),
});

function operationOf(name: string, operation: unknown): Operation {
  const { responses } = operationShape.parse(operation, {
    error: () => `${name} is not described`,
  });
  const { content, description } = responses.default;
  const problem = content['application/problem+json'];
  return {
    answers: new Map(
      Object.entries(responses['200'].content).map(([media, { schema }]) => [
        media,
        media === 'application/json' ? z.fromJSONSchema(closed(schema)) : undefined,
      ]),
    ),
    problem: problem === undefined ? undefined : z.fromJSONSchema(problem.schema),
    problemCodes: description.split('; ').slice(1),
  };
}

/** The schema with no room for members that it does not name: what is sent without being described is a leak. */
function closed(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closedWithin(value)]),
  );
  const isOpen = 'properties' in schema && !('additionalProperties' in schema);
  return isOpen ? { ...inside, additionalProperties: false } : inside;
}

function closedWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closedWithin);
  if (typeof value !== 'object' || value === null) return value;
  return closed(Object.fromEntries(Object.entries(value)));
}

function placeholders(path: string): number {
  return path.split('{').length;
}

function holdAnswer(where: string, { answers }: Operation, media: string, body: unknown): void {
  const documented = [...answers.keys()].find((one) => media.startsWith(one));
  if (documented === undefined) throw new Error(`${where}: ${media} is not documented`);
  const read = answers.get(documented)?.safeParse(body);
  if (read !== undefined && !read.success)
    throw new Error(`${where}: not as documented: ${z.prettifyError(read.error)}`);
}

function holdProblem(
  where: string,
  { problem, problemCodes }: Operation,
  media: string,
  body: unknown,
): void {
  if (!media.startsWith('application/problem+json'))
    throw new Error(`${where}: not problem details but ${media}`);
  const read = problem?.safeParse(body);
  if (read === undefined || !read.success)
    throw new Error(`${where}: problem details not as documented: ${JSON.stringify(body)}`);
  const { code } = z.object({ code: z.string() }).parse(body);
  if (code === 'server-error') throw new Error(`${where}: a bug of the server`);
  if (!problemCodes.includes(code) && !Object.hasOwn(PLATFORM_PROBLEMS, code))
    throw new Error(`${where}: the problem ${code} is not documented`);
}
