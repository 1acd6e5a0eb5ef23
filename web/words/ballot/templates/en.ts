import { fields, groups, tests } from './names-en.ts';
import type { Words } from './zh.ts';

function meant(near: string): string {
  return near === '' ? '' : `; did you mean “${near}”?`;
}

export const en: Words = {
  fields,
  tests,
  groups,

  kinds: {
    method: 'Rules of the ballot',
    script: 'Script for the chair',
    scrutineers: 'Scrutineers',
    sample: 'Sample paper',
    'sign-in': 'Sign-in sheet',
    tally: 'Tally report',
    announcement: 'Announcement',
    decision: 'Decision',
    minutes: 'Minutes',
  },
  reasons: {
    'no-deputies': 'the roll is empty',
    'no-ballot': 'there are no rules of the ballot yet',
    'no-candidates': 'there are no candidates yet',
    'no-papers': 'a show of hands has no papers',
    'not-opened': 'the session has not been opened',
    'not-counted': 'nothing has been counted',
    'not-decided': 'not everything is decided and announced',
    'nobody-chosen': 'no project is chosen',
  },
  faults: {
    'unknown-field': (name, near) => `There is no field “${name}”${meant(near)}`,
    'field-elsewhere': (name, near) => `“${name}” is only known within 【每个】: ${near}`,
    'unknown-mark': (name, near) => `There is no mark 【${name}】${meant(near)}`,
    'unknown-group': (name, near) => `【每个】 knows no “${name}”${meant(near)}`,
    'unknown-test': (name, near) => `【如果】 knows no “${name}”${meant(near)}`,
    'empty-name': (name) => `“${name}” is followed by no name`,
    'unclosed-field': (name) => `“{${name}” has no closing brace`,
    'stray-brace': () => 'A closing brace without an opening one',
    'unclosed-block': (name, near) => `【${name} is not ended: 【${near}】 is missing`,
    'nothing-to-close': (name) => `【${name}】 ends nothing`,
    'wrong-close': (name, near) => `【${near}】 must come before 【${name}】`,
    'else-outside': () => '【否则】 stands once between 【如果】 and 【如果完】',
    'mark-in-table': (name) => `【${name}】 cannot stand in a table`,
    'wrong-cells': (name, near) => `This row has ${name} cells and should have ${near}`,
    'empty-template': () => 'The template is empty',
  },

  page: {
    title: 'Documents',
    lede: 'Made from the rules and the figures in the layout of official documents, to print or as Word. Check them before they are signed.',
    ready: 'can be made',
    own: ', from a template of the body',
    open: 'Open',
    edit: 'Edit template',
    back: 'Back to the documents',
    print: 'Print',
    word: 'Download Word',
    template: 'Template of a document',
    how: 'A line is a paragraph. Marks stand in 【】, fields in {}. Documents are Chinese in both languages; what is not known yet shows the name of its field.',
    text: 'Text of the template',
    faults: (count) => `${count} to mend`,
    at: (line, column) => `Line ${line}, character ${column}: `,
    here: ({ line, column }) => `At line ${line}, character ${column}`,
    tooLong: (most, over) =>
      `A template has at most ${most} characters; this has ${over} too many.`,
    unsaved: 'Changes that are not saved',
    unsavedText: 'They stay on this device, also when you leave or load the page again.',
    giveUp: 'Discard changes',
    changed: 'Somebody has just changed this template',
    changedText:
      'What you wrote is still here, and not saved. Look at the template that is saved now, then choose.',
    theirs: 'The template that is saved now',
    takeTheirs: 'Discard mine, use the saved one',
    replaceTheirs: 'Replace it with mine',
    saved: 'The template is saved; documents are made from it from now on.',
    save: 'Save template',
    preview: 'Preview',
    reset: 'Return to the default',
    resetTitle: 'Restore the default template?',
    resetText:
      'The template of this body is replaced by the default and cannot be brought back. Copy first what you want to keep.',
    names: 'Fields',
    whole: 'Everywhere',
    within: (groups, meaning) => `【每个】${groups.join(', ')}: ${meaning}`,
    field: (name) => `{${name}}`,
    test: (name) => `【如果】${name}`,
    groups: (names) => `In it 【每个】 also knows: ${names.join(', ')}`,
    now: (value) => `Now: ${value}`,
    unknown: 'Not known yet',
  },

  problems: {
    'document-not-ready': ({ reason }) =>
      `This cannot be made yet: ${REASONS[String(reason)] ?? ''}`,
    'document-too-long': () =>
      'By this template the document would be too long; it has not been made. See whether a 【每个】 stands within another.',
    'template-has-faults': ({ count, line }) =>
      `The template has ${count ?? ''} faults; mend them before saving. The first is in line ${line ?? ''}.`,
    'document-template-changed': () => 'Somebody has just changed this template.',
  },
};

const REASONS: Readonly<Record<string, string>> = en.reasons;
