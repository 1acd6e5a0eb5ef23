import { ok, type Result } from '../../result.ts';
import type { DocumentFacts } from './facts.ts';
import {
  DOCUMENT_NAMES,
  type DocumentKind,
  type KnownScope,
  type NotYet,
  type SessionDocument,
  type Stamp,
} from './model.ts';
import { fillTemplate, type Filling } from './render.ts';
import { scopeOf, unknownOf, type Values } from './scopes.ts';
import { valuesOf } from './values.ts';

/** What must be there before a document can be made: each answers the named reason why not. */
type Need = (facts: DocumentFacts) => NotYet | undefined;

const deputies: Need = (facts) => (facts.deputies.length === 0 ? 'no-deputies' : undefined);
const ballot: Need = (facts) => (facts.ballot === null ? 'no-ballot' : undefined);
const candidates: Need = (facts) => (facts.candidates.length === 0 ? 'no-candidates' : undefined);
const papers: Need = (facts) =>
  facts.ballot?.settings.secrecy === 'show-of-hands' &&
  facts.rounds.every(({ secrecy }) => secrecy === 'show-of-hands')
    ? 'no-papers'
    : undefined;
const opened: Need = (facts) => (facts.session.state === 'planned' ? 'not-opened' : undefined);
const counted: Need = (facts) =>
  facts.rounds.some(({ state, tally }) => state !== 'void' && tally !== null)
    ? undefined
    : 'not-counted';
const decided: Need = (facts) => (facts.ballot?.result.final === true ? undefined : 'not-decided');
const chosen: Need = (facts) =>
  facts.ballot?.result.elected.length === 0 ? 'nobody-chosen' : undefined;

const NEEDS: Readonly<Record<DocumentKind, readonly Need[]>> = {
  method: [ballot, candidates],
  script: [ballot, candidates],
  scrutineers: [ballot],
  sample: [ballot, candidates, papers],
  'sign-in': [deputies],
  tally: [ballot, counted],
  announcement: [ballot, decided],
  decision: [ballot, decided, chosen],
  minutes: [opened, ballot],
};

/** Why a document cannot be made yet; null when it can. */
export function reasonAgainst(kind: DocumentKind, facts: DocumentFacts): NotYet | null {
  for (const need of NEEDS[kind]) {
    const reason = need(facts);
    if (reason !== undefined) return reason;
  }
  return null;
}

/** A document of this session from this template, which has no faults. Fails as `fillTemplate`. */
export function documentOf(
  kind: DocumentKind,
  template: string,
  facts: DocumentFacts,
  filling: Filling,
): Result<SessionDocument, 'document-too-long'> {
  const blocks = fillTemplate(template, valuesOf(facts), filling);
  if (!blocks.ok) return blocks;
  return ok({
    kind,
    name: `${facts.session.title}${DOCUMENT_NAMES[kind]}`,
    stamp: stampOf(kind, facts),
    blocks: blocks.value,
  });
}

function stampOf(kind: DocumentKind, { session }: DocumentFacts): Stamp | null {
  if (session.rehearsal) return 'rehearsal';
  return kind === 'sample' ? 'sample' : null;
}

/** The document restricted to one round, for its tally report. */
export function onlyRound(facts: DocumentFacts, round: string): DocumentFacts {
  return { ...facts, rounds: facts.rounds.filter(({ id }) => id === round) };
}

/** Every name that a template may use, with what stands for it in this session; of a group its first member. */
export function knownNames(facts: DocumentFacts): readonly KnownScope[] {
  const scopes: KnownScope[] = [];
  const seen = new Set<string>();
  const walk = (name: string, values: Values, within: readonly string[]): void => {
    // A scope that several groups lead to is listed under each; the names are told once.
    const scope = scopeOf(name);
    seen.add(name);
    scopes.push({
      scope: name,
      within,
      fields: scope.fields.map((field) => ({ name: field, value: values.fields[field] ?? null })),
      tests: scope.tests,
      groups: Object.keys(scope.groups),
    });
    for (const [group, inside] of Object.entries(scope.groups))
      if (!seen.has(inside))
        walk(inside, values.groups[group]?.[0] ?? unknownOf(inside), [...within, group]);
  };
  walk('document', valuesOf(facts), []);
  return scopes;
}
