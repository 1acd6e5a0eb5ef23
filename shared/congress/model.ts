import type { BodyRole } from '../roles.ts';

/** A body that decides (人民代表大会) or recommends (街道议事代表会). */
export const BODY_TYPES = ['congress', 'deliberative-meeting'] as const;
export type BodyType = (typeof BODY_TYPES)[number];

export const BODY_LEVELS = ['province', 'city', 'county', 'town', 'sub-district'] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

export interface Body {
  readonly id: string;
  /** Short machine name in links and files, for example `qingxi`. */
  readonly code: string;
  readonly name: string;
  readonly type: BodyType;
  readonly level: BodyLevel;
  /** The body above, which sees the figures of this one. */
  readonly parent: string | null;
}

/** A delegation (代表团), the unit of deliberation and seating. */
export interface Delegation {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

export const UNIT_KINDS = ['department', 'station'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A department (责任单位) or a liaison station (代表联络站) of a body. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

export const SESSION_STATES = ['planned', 'sitting', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** A session (会议): the n-th (次) of a term (届). Named so to keep it apart from a browser's session. */
export interface CongressSession {
  readonly id: string;
  readonly body: string;
  /** 届 */
  readonly term: number;
  /** 次 */
  readonly number: number;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly opensOn: string;
  readonly state: SessionState;
  /** A rehearsal (演练): everything works, every page says so, nothing is a decision. */
  readonly rehearsal: boolean;
}

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** What a roll row says, as typed or imported. */
export interface RollEntry {
  /** Number of the deputy on the roll, as printed; unique on the roll. */
  readonly number: string;
  readonly name: string;
  readonly delegation: string;
  readonly sex: Sex | null;
  readonly trade: string;
  /** Optional, seen by staff only. */
  readonly phone: string;
}

/** A deputy: a person's seat on one roll. `delegation` is its name. */
export interface Deputy extends RollEntry {
  readonly id: string;
  /** Whether a credential card that works has been issued, and whether a device is enrolled with it. */
  readonly card: 'none' | 'issued' | 'enrolled';
}

export const IMPORT_CHANGES = ['added', 'changed', 'unchanged', 'removed'] as const;
export type ImportChange = (typeof IMPORT_CHANGES)[number];

/** One named reason why a row cannot be taken. */
export interface RowError {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** One row of an import preview. `row` is the row in the sheet, 1 being the heading; null for a removed entry. */
export interface ImportRow<Entry> {
  readonly row: number | null;
  readonly change: ImportChange | 'refused';
  readonly entry: Entry;
  /** For a changed row: what stands there now. */
  readonly before: Entry | null;
  readonly errors: readonly RowError[];
}

/** What an import would do. It is confirmed by its token, and only while nothing has changed since. */
export interface ImportPreview<Entry> {
  readonly token: string;
  readonly counts: Readonly<Record<ImportChange | 'refused', number>>;
  /** Names of what the import would create besides its rows: delegations that nobody had before. */
  readonly creates: readonly string[];
  readonly rows: readonly ImportRow<Entry>[];
}

/** What a confirmed import did. */
export type ImportCounts = Readonly<Record<ImportChange, number>>;

/** What is printed on a credential card (代表证). */
export interface CredentialCard {
  readonly deputy: string;
  readonly number: string;
  readonly name: string;
  readonly delegation: string;
  /** Link with the secret in its fragment, for the QR code. */
  readonly link: string;
  /** Short code for typing. */
  readonly code: string;
}

export const SIGN_IN_WAYS = ['desk', 'phone'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** Present figures of a session: 代表总数, 应到, 实到. */
export interface Attendance {
  /** All deputies on the roll (代表总数). */
  readonly allDeputies: number;
  /** All deputies less those on leave (应到). */
  readonly expected: number;
  /** Signed in (实到). */
  readonly present: number;
  readonly byDelegation: readonly {
    readonly delegation: string;
    readonly expected: number;
    readonly present: number;
  }[];
}

/** A deputy as the sign-in desk sees them. */
export interface AttendanceRow {
  readonly deputy: string;
  readonly number: string;
  readonly name: string;
  readonly delegation: string;
  /** When and how signed in; null when not. */
  readonly signedIn: { readonly at: string; readonly via: SignInWay } | null;
  /** Reason of leave (请假), or null. */
  readonly leave: string | null;
}

/** A department or station as those who act for it are told of it; its kind is their role. */
export type ServedUnit = Pick<Unit, 'id' | 'kind' | 'code' | 'name'>;

/** A person with a staff login: their roles in one body, and the departments and stations of it they act for. */
export interface StaffMember {
  readonly account: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly BodyRole[];
  readonly units: readonly ServedUnit[];
}

/** The signed-in person as the pages need them. */
export interface Me {
  readonly account: string;
  readonly name: string;
  readonly bodies: readonly {
    readonly body: Body;
    readonly roles: readonly BodyRole[];
    readonly units: readonly ServedUnit[];
  }[];
}

/** One line of the act log. */
export interface ActEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}
