/** Codes with which a checklist or a template may be refused. */
export const ITEM_PROBLEMS = [
  'too-many-items',
  'item-twice',
  'text-missing',
  'too-long',
  'forbidden-character',
] as const;

export const CHECKLIST_PROBLEMS = [
  ...ITEM_PROBLEMS,
  'checklist-changed',
  'drop-reason-missing',
  'date-unknown',
] as const;
