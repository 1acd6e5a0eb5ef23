import type { Words } from './zh.ts';

export const en: Words = {
  checking: 'A short check against automatic sending, a few seconds',
  waiting: (count) =>
    count === 1 ? 'One form is not sent yet' : `${count} forms are not sent yet`,
  keptHere:
    'They are kept on this device and are sent when the network is back. The page may be closed; sending goes on when it is opened again.',
  onlyInMemory: 'This browser cannot keep anything: please leave the page open until it is sent.',
  list: 'Not sent yet',
  madeAt: (when) => `filled in ${when}`,
  sending: 'Sending',
  sendNow: 'Send now',
  edit: 'Go back and change it',
  drop: 'Do not send',
  dropOf: (title) => `Not send “${title}”?`,
  dropConsequence:
    'What was filled in is deleted from this device, with its photos, and cannot be restored.',

  problems: {
    'ticket-missing': () =>
      'The check before sending is missing; nothing was taken. Please try again.',
    'ticket-unknown': () =>
      'The check before sending is not valid; nothing was taken. Please try again.',
    'ticket-unsolved': () =>
      'The check before sending failed; nothing was taken. Please try again.',
    'ticket-expired': () =>
      'The page was open for too long and its check has expired. Nothing is lost; please send again.',
    'ticket-spent': () =>
      'More was sent at once than is allowed. Nothing is lost; please send again.',
    'slow-down': ({ seconds }) =>
      seconds === undefined
        ? 'That was too fast. Nothing is lost; please wait a moment and send again.'
        : `That was too fast. Nothing is lost; please wait ${seconds} seconds and send again.`,
    'no-secure-page': () =>
      'This browser cannot do the check before sending: open the address that begins with https://, or use another browser.',
    'kept-in-memory': () =>
      'This browser cannot keep anything: please leave the page open until it is sent.',
    'no-connection': () =>
      'The server was not reached. Nothing is lost; check the network and try again. Sending twice makes no second one.',
    'server-error': () =>
      'The server met an error and took nothing. Nothing is lost; please try again later.',
    'try-again': () =>
      'The server is busy and took nothing. Nothing is lost; please try again later.',
    'too-large': () => 'This is too large and was not taken. Please use fewer photos or less text.',
    malformed: () =>
      'Something is missing or not in the right form; nothing was taken. Please check and send again.',
  },
};
