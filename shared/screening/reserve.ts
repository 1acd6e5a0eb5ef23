import type { Category, Lead, Origin, OriginCounts, StepKind } from '../collection/model.ts';

/** What the reserve is searched by; '' and null for anything. */
export interface ReserveWanted {
  /** Part of a title, or of a proposal with its number. */
  readonly text: string;
  readonly year: number | null;
  readonly category: Category | null;
  readonly town: string;
  readonly origin: Origin | null;
  /** Whether those that were taken up again are shown as well. */
  readonly revived: boolean;
}

/** Why something lies in the reserve: the step that put it there. */
export interface ReservedBy {
  readonly kind: StepKind;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly reason: string;
  /** The moment of the step. */
  readonly at: string;
}

/** A lead in the reserve pool (储备库). */
export interface ReservedLead extends Pick<
  Lead,
  'id' | 'drive' | 'ordinal' | 'title' | 'summary' | 'category' | 'town'
> {
  /** Year of its drive. */
  readonly year: number;
  /** Voices, those of earlier years with it. */
  readonly voices: OriginCounts;
  /** Whole yuan from its card; 0 when it has none. */
  readonly totalYuan: number;
  readonly by: ReservedBy | null;
  /** Where it was taken up again; null while it waits. */
  readonly revived: {
    readonly lead: string;
    readonly ordinal: number;
    readonly year: number;
  } | null;
}

/** A page of the reserve with all that there is to filter by. */
export interface ReserveView {
  readonly rows: readonly ReservedLead[];
  readonly total: number;
  /** Years and towns that occur in the reserve. */
  readonly years: readonly number[];
  readonly towns: readonly string[];
}
