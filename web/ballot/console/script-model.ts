/** What the chair reads (执行主席宣读): now, and then. A blank is filled in at the confirmation. */
export interface Script {
  readonly now: readonly Passage[];
  readonly next?: Passage;
}
export type Passage =
  | string
  | { readonly before: string; readonly blank: string; readonly after: string };
