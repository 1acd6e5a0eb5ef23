/**
 * Roles and what they permit, in one table. A person has roles in any number
 * of bodies; a permission is always asked for one body.
 */
export const ROLES = [
  'administrator',
  'secretariat',
  'chair',
  'scrutineer',
  'teller',
  'desk',
  'government-office',
  'department',
  'station',
] as const;

/**
 * administrator: sets up bodies and staff accounts; secretariat: congress
 * staff (大会秘书处); chair: executive chairperson (执行主席) at the rostrum;
 * scrutineer: 监票人; teller: 计票人, who issues and keys in paper ballots; desk: sign-in desk (签到台); government-office: 政府办,
 * which assembles the candidate list; department: 责任单位; station: 代表联络站.
 */
export type Role = (typeof ROLES)[number];

/** Roles for the whole body; the two others are held for one department or station. */
export const BODY_ROLES = [
  'administrator',
  'secretariat',
  'chair',
  'scrutineer',
  'teller',
  'desk',
  'government-office',
] as const satisfies readonly Role[];
export type BodyRole = (typeof BODY_ROLES)[number];

export const PERMISSIONS = {
  /** Create bodies, sessions of the congress, delegations, departments. */
  'set-up-body': ['administrator', 'secretariat'],
  /** Create staff accounts and give or take roles. */
  'manage-staff': ['administrator'],
  /** Read the roll with telephone numbers, change and import it. */
  'manage-roll': ['secretariat'],
  /** Issue, print and re-issue credential cards. */
  'issue-cards': ['secretariat'],
  /** Sign deputies in at a desk, undo with reason, record leave. */
  'sign-in-deputies': ['secretariat', 'desk'],
  /** Drives, towns and villages, review, what came by letter or call, import. */
  'manage-collection': ['secretariat'],
  /** Read what was collected, with the telephone numbers of those who proposed it. */
  'read-collection': ['administrator', 'secretariat', 'chair', 'government-office'],
  /** Merge, split and screen leads, ask for appraisals, record gates. */
  'screen-leads': ['secretariat', 'government-office'],
  /** Gates, tests and negative list of the body. */
  'set-up-screening': ['administrator', 'secretariat'],
  /** Propose and appraise for one's department, and answer what deputies ask of it. */
  'act-for-department': ['department'],
  /** Receive residents at one's station. */
  'act-for-station': ['station'],
  /** Assign projects to departments, accept or return their plans, move change requests. */
  'manage-delivery': ['secretariat', 'government-office'],
  /** Read what departments file before it is published. */
  'read-delivery': ['administrator', 'secretariat', 'chair', 'government-office'],
  /** Days, rhythm and grace by which a body follows its projects, and by which it supervises. */
  'set-up-delivery': ['administrator', 'secretariat'],
  /** Supervision groups, checklists, visits from paper, notices, inquiries. */
  'manage-supervision': ['secretariat'],
  /** Enter, import and order candidates. */
  'manage-candidates': ['secretariat'],
  /** Prepare a ballot: rules, candidates, scrutineers. */
  'prepare-ballot': ['secretariat'],
  /** Lead the order at the rostrum: open, seal, count, announce, void. */
  'run-session': ['secretariat', 'chair'],
  /** Read the console's state. */
  'watch-session': ['administrator', 'secretariat', 'chair', 'scrutineer', 'desk'],
  /** Read what is entered of a vote that is not secret, before it is announced. */
  'read-open-vote': ['secretariat', 'chair', 'scrutineer'],
  /** Confirm a tally by name. */
  'certify-tally': ['scrutineer'],
  /** Sign for papers that are issued at the desk, and key in paper ballots. */
  'issue-papers': ['teller'],
  /** Open shared tablets and terminals, let a second device in. */
  'manage-stations': ['secretariat', 'teller'],
  /** See who waits for a paper at the issue desk. */
  'watch-desk': ['secretariat', 'chair', 'teller'],
  /** Read and print the documents of a session: script, sheets, reports, minutes. */
  'read-documents': ['administrator', 'secretariat', 'chair', 'scrutineer'],
  /** Change what those documents say: the templates of the body. */
  'edit-documents': ['secretariat'],
  /** Read the act log of the body. */
  'read-acts': ['administrator', 'secretariat', 'chair', 'scrutineer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether one of these roles carries the permission. */
export function permits(roles: readonly Role[], permission: Permission): boolean {
  const carriers: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => carriers.includes(role));
}
