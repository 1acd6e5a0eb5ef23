/** Who can be played in the demonstration. */
export const DEMO_PARTS = [
  'chair',
  'deputy',
  'scrutineer',
  'hall',
  'public',
  'staff',
  'teller',
  'second-teller',
  'desk',
  'resident',
  'pre-review',
  'department',
  'station',
] as const;
export type DemoPart = (typeof DEMO_PARTS)[number];

/** What the demonstration's first page needs; there is none outside the demonstration. */
export interface DemoView {
  /** A link for each part that opens its page, signed in. */
  readonly parts: readonly { readonly part: DemoPart; readonly link: string }[];
  /** Where the names of the real projects come from. */
  readonly sources: readonly {
    readonly name: string;
    readonly place: string;
    readonly year: number;
    readonly url: string;
  }[];
  /** Id of the session that is played. */
  readonly session: string;
}
