/** The documents of a session's vote, in the order in which they are needed. */
export const DOCUMENTS = [
  'method',
  'script',
  'scrutineers',
  'sample',
  'sign-in',
  'tally',
  'announcement',
  'decision',
  'minutes',
] as const;

/**
 * method: 票决办法; script: 主持词; scrutineers: 监票人名单; sample: 票样; sign-in: 签到表;
 * tally: 计票结果报告单; announcement: 公告; decision: 决定; minutes: 会议记录.
 */
export type DocumentKind = (typeof DOCUMENTS)[number];

/** What the documents are called in their own language, which is that of the files' names too. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  method: '票决办法',
  script: '主持词',
  scrutineers: '监票人名单',
  sample: '票样',
  'sign-in': '签到表',
  tally: '计票结果报告单',
  announcement: '公告',
  decision: '决定',
  minutes: '会议记录',
};

/** Why a document cannot be made yet. */
export const NOT_YET = [
  'no-deputies',
  'no-ballot',
  'no-candidates',
  'no-papers',
  'not-opened',
  'not-counted',
  'not-decided',
  'nobody-chosen',
] as const;
export type NotYet = (typeof NOT_YET)[number];

/** A piece of a line: words, or the name of a field whose value is not known yet. */
export type Piece = string | { readonly blank: string };
export type Text = readonly Piece[];

/** Lines that stand by themselves; `cue`: what the chair does and does not read, `remark`: small print. */
export const LINES = [
  'title',
  'note',
  'heading',
  'paragraph',
  'flush',
  'centred',
  'cue',
  'remark',
] as const;
export type Line = (typeof LINES)[number];

/** `width` in percent of the page's text; all of a table make 100. */
export interface Column {
  readonly head: Text;
  readonly width: number;
  readonly align: 'left' | 'centre';
}

/** A document in parts, which pages, print and Word draw each in their way. */
export type Block =
  | { readonly block: Line; readonly text: Text }
  | {
      readonly block: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
      /** A column is left to be written in by hand: rows are high. */
      readonly written: boolean;
    }
  /** Lines to be signed, each with who signs. */
  | {
      readonly block: 'signatures';
      readonly rows: readonly { readonly label: Text; readonly name: Text }[];
    }
  /** Who issues it and when (落款). */
  | { readonly block: 'signed'; readonly lines: readonly Text[] }
  | { readonly block: 'page' };

/** What lies across every page: a rehearsal (演练) or a sample that is no paper (票样). */
export const STAMPS = ['rehearsal', 'sample'] as const;
export type Stamp = (typeof STAMPS)[number];

/** The words of a stamp; documents are Chinese whoever reads them. */
export const STAMP_WORDS: Readonly<Record<Stamp, string>> = { rehearsal: '演练', sample: '票样' };

/** A document as it is shown, printed and written as a Word file. */
export interface SessionDocument {
  readonly kind: DocumentKind;
  /** The session's title and the document's name: the name of the file. */
  readonly name: string;
  readonly stamp: Stamp | null;
  readonly blocks: readonly Block[];
}

/** One of the documents of a session, and why it cannot be made yet. */
export interface ListedDocument {
  readonly kind: DocumentKind;
  readonly reason: NotYet | null;
  /** The body has a template of its own. */
  readonly own: boolean;
}

/** A template as a body has it; version 0 is the default that nobody has changed. */
export interface DocumentTemplate {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly own: boolean;
  readonly version: number;
}

/** What is wrong in a template. Lines and columns are counted from 1, columns in characters. */
export const TEMPLATE_FAULTS = [
  'unknown-field',
  'field-elsewhere',
  'unknown-mark',
  'unknown-group',
  'unknown-test',
  'empty-name',
  'unclosed-field',
  'stray-brace',
  'unclosed-block',
  'nothing-to-close',
  'wrong-close',
  'else-outside',
  'mark-in-table',
  'wrong-cells',
  'empty-template',
] as const;
export type TemplateFaultCode = (typeof TEMPLATE_FAULTS)[number];

export interface TemplateFault {
  readonly code: TemplateFaultCode;
  readonly line: number;
  readonly column: number;
  /** What was written there. */
  readonly name: string;
  /** What may have been meant, or where it belongs; '' when nothing is near. */
  readonly near: string;
}

/** A name that a template may use, and what stands for it in this session; null while it is not known. */
export interface KnownName {
  readonly name: string;
  readonly value: string | null;
}

/** The names within a group (【每个】), or of the whole document. */
export interface KnownScope {
  readonly scope: string;
  /** The groups through which it is reached, outermost first; empty for the document. */
  readonly within: readonly string[];
  readonly fields: readonly KnownName[];
  readonly tests: readonly string[];
  readonly groups: readonly string[];
}
