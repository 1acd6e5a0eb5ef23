import { gates } from '../../collection/gates-en.ts';
import { checks } from '../checks-en.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  gates,
  checks,
  title: 'How we screen',
  lede: 'Which meetings decide on the candidates, and what is checked of every proposal. Changes are written down and hold at once.',
  back: 'Groups',
  notRead: 'The settings could not be read',
  usual: 'Not set by this body yet',
  usualHelp:
    'These are the usual ones of bodies of this level. Change them as your rules say and save: then they are your own.',
  readOnly: 'Set by administrators and the secretariat.',

  gateTitle: 'Gates',
  gateLede:
    'In their order. None can be entered before the one ahead has passed; only what all have passed becomes a candidate.',
  gateNone: 'No gate is chosen: preliminary candidates become candidates at once.',
  gateList: 'Gates in their order',
  gateOthers: 'Not passed through',
  gateUp: (name) => `Move ${name} forward`,
  gateDown: (name) => `Move ${name} back`,
  gateFirst: 'Is the first',
  gateLast: 'Is the last',
  gateRemove: (name) => `Leave out ${name}`,
  gateAdd: 'Add',

  checkTitle: 'Checklist',
  positive: 'Positive tests',
  positiveHint: 'Each must be met. Untick what you do not use; answers that were given are kept.',
  negative: 'Negative list',
  negativeHint: 'Whatever one of them applies to cannot become a proposed project.',
  own: 'Our own',
  words: 'What is checked',
  wordsHint: 'In one sentence, for example: Four of five residents support it',
  add: { positive: 'Add a positive test', negative: 'Add to the negative list' },
  remove: (words) => `Remove “${words}”`,
  removeNew: 'Remove this one',

  changedTitle: 'As somebody else has set it',
  changedGates: (names) => (names.length === 0 ? 'Gates: none' : `Gates: ${names.join(' → ')}`),
  changedChecks: (count) => `Checklist: ${count} questions`,
  added: (words) => `Not in yours: ${words}`,
  takeTheirs: 'Drop mine and take this',

  save: 'Save the settings',
  saved: 'The settings are saved.',
  unsaved: 'There are changes that are not saved',

  problems: {
    'check-words-missing': () => 'Write what is to be checked.',
    'check-twice': ({ words }) => `“${words ?? ''}” is there twice.`,
    'check-unknown': () => 'A question is no longer there. Please reload the page.',
    'screening-changed': () =>
      'Somebody else has changed this since you opened it. What you typed is still here and not saved. See what they set; saved once more, yours stands.',
    'too-many-checks': ({ most }) => `Too many questions of your own: at most ${most ?? ''}.`,
  },
};
