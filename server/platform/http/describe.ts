import { describeRoute, resolver, validator } from 'hono-openapi';
import * as z from 'zod';
import { Problem } from './problem.ts';

/** Problem details (RFC 9457) as every failure is answered. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export interface Description {
  /** What the route does, in one sentence. */
  readonly does: string;
  /** Shape of the answer 200. */
  readonly answers: z.ZodType;
  /** Codes of the problems it may answer, beside the common ones. */
  readonly problems?: readonly string[];
  /** Set when the request's body is a file. */
  readonly uploads?: boolean;
}

/** Describes a route for the OpenAPI document; tests hold every answer against it. */
export function describe({ does, answers, problems = [], uploads = false }: Description) {
  return describeRoute({
    summary: does,
    ...(uploads
      ? { requestBody: { content: { 'application/octet-stream': { schema: { type: 'string' } } } } }
      : {}),
    responses: {
      200: { description: 'done', content: { 'application/json': { schema: resolver(answers) } } },
      default: problemResponse(problems),
    },
  });
}

/** Describes a route that answers a file of one of these media types. */
export function describeFile({
  does,
  mediaTypes,
  problems = [],
}: Omit<Description, 'answers' | 'uploads'> & { readonly mediaTypes: readonly string[] }) {
  return describeRoute({
    summary: does,
    responses: {
      200: {
        description: 'the file',
        content: Object.fromEntries(
          mediaTypes.map((mediaType) => [
            mediaType,
            // A file of JSON is read as what it is.
            { schema: mediaType === 'application/json' ? {} : { type: 'string' as const } },
          ]),
        ),
      },
      default: problemResponse(problems),
    },
  });
}

function problemResponse(problems: readonly string[]) {
  return {
    description: ['a problem', ...problems].join('; '),
    content: { 'application/problem+json': { schema: resolver(problemSchema) } },
  };
}

/**
 * Checks the JSON body, the query or the path against a schema, and its texts:
 * the databases would keep U+0000 and lone surrogates as something else than
 * the act log has sealed. The problem `malformed` names where and why.
 */
export function takes<Target extends 'json' | 'query' | 'param', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result) => {
    if (!result.success) {
      const first = result.error[0];
      const path = (first?.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
      throw malformed([target, ...path], first?.message ?? '');
    }
    const path = pathToNoText(result.data);
    if (path !== undefined)
      throw malformed([target, ...path], 'text without U+0000 and lone surrogates');
  });
}

function malformed(path: readonly PropertyKey[], why: string): Problem {
  return new Problem({ code: 'malformed', facts: { where: path.map(String).join('.'), why } });
}

/** Where in a value of JSON the first text stands that cannot be stored as it is; nothing when all can. */
function pathToNoText(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const path = pathToNoText(member);
    if (path !== undefined) return [name, ...path];
  }
  return undefined;
}
