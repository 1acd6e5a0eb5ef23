/** Acts that edit what no vote and no date hangs on: each is logged, and everybody sees it at the project. */
export const EDIT_KINDS = [
  'project-assigned',
  'plan-accepted',
  'sub-project-written',
  'sub-project-removed',
  'sub-projects-imported',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** What such an act may change. */
export const EDIT_FIELDS = [
  'unit',
  'joint',
  'official',
  'scale',
  'target',
  'risks',
  'contractor',
  'money',
  'proof',
  'name',
  'town',
  'site',
  'amount',
  'dueOn',
] as const;
export type EditField = (typeof EDIT_FIELDS)[number];

/** A minor edit of a project. */
export interface MinorEdit {
  readonly kind: EditKind;
  /** The day on which it was made. */
  readonly on: string;
  /** The sub-project it is about; '' for the project itself. */
  readonly name: string;
  /** As it was and as it is; '' where there was or is nothing. */
  readonly changes: readonly {
    readonly field: EditField;
    readonly from: string;
    readonly to: string;
  }[];
}
