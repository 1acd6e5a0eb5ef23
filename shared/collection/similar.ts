import type { Likeness } from './likeness.ts';
import type { Lead, LeadState, Proposal } from './model.ts';
import type { ComparedText } from './terms.ts';

/** What somebody has written so far of a proposal for this drive. */
export interface SimilarAsked extends ComparedText {
  readonly drive: string;
}

/** An earlier proposal that can be joined instead, as everybody may read it. */
export interface SimilarOffer {
  /** Tracking number, by which it is joined. */
  readonly number: string;
  readonly name: string;
  readonly town: string;
  readonly village: string;
  /** How many proposals ask for the same already. */
  readonly voices: number;
  /** Where the matter stands. */
  readonly state: LeadState;
  /** From 0 to 1. */
  readonly score: number;
  readonly why: Likeness;
}

/** Whether the same matter is looked for, or the same kind of matter wherever it is. */
export const SIMILAR_SCOPES = ['matter', 'kind'] as const;
export type SimilarScope = (typeof SIMILAR_SCOPES)[number];

/** A lead that could be merged with another, by one of its proposals. */
export interface SimilarLead extends Pick<
  Lead,
  'id' | 'ordinal' | 'title' | 'state' | 'size' | 'version'
> {
  /** The proposal that resembles one of the other lead. */
  readonly proposal: Pick<
    Proposal,
    'id' | 'number' | 'name' | 'origin' | 'channel' | 'unit' | 'byName' | 'town' | 'village'
  >;
  readonly score: number;
  readonly why: Likeness;
  /** Whether staff have found it to be another matter. */
  readonly apart: boolean;
}

/** Leads that seem to raise one matter, proposed by the machine for people to confirm. */
export interface SimilarGroup {
  /** The lead to merge the others into. */
  readonly into: Pick<Lead, 'id' | 'ordinal' | 'title' | 'state' | 'size' | 'version'>;
  /** The most similar first. */
  readonly leads: readonly SimilarLead[];
}
