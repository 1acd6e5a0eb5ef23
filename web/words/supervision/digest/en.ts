import type { Words } from './zh.ts';

export const en: Words = {
  account: 'My account',
  toAccount: 'E-mail reminders',
  back: 'Back to the first page',
  title: 'E-mail reminders',
  says: 'Sends what your first page lists to your mailbox: what is overdue, what is due soon and what waits for others. With nothing to do, nothing is sent. The mails say nothing of who proposed and nothing of votes.',
  address: 'E-mail address',
  addressHint: 'Used for reminders alone; nobody else sees it.',
  rhythm: 'How often',
  rhythms: { off: 'Never', daily: 'Every morning', weekly: 'Monday mornings' },
  language: 'The mails come in the language of this page (English).',
  save: 'Save',
  saved: 'Saved.',
  notSetUp: 'This installation sends no e-mail yet',
  notSetUpHelp:
    'Whoever runs it must set up a mail server first. What you have to do stands on your first page all the same.',
  notRead: 'The choice of reminders could not be read',

  problems: {
    'mail-address-unknown': () => 'This is no e-mail address. Please check it.',
    'mail-not-set-up': () => 'This installation sends no e-mail yet. Please ask the administrator.',
  },

  sent: {
    title: 'E-mail reminders',
    notSetUp:
      'No mail server is set up, and no mails are sent. Whoever runs the installation can set SMTP_URL and SMTP_FROM.',
    nobody: 'Nobody has chosen to be told by mail.',
    never: 'None sent yet',
    of: (day) => `The one of ${day}`,
    states: {
      waiting: 'waiting to be sent',
      sending: 'being sent',
      sent: 'sent',
      empty: 'nothing to do, not sent',
      refused: 'refused by the mail server',
      unsure: 'may not have arrived; not sent again',
      lapsed: 'not sent; the next one takes its place',
    },
    attempts: (count, why) => `Attempts: ${count}, ${why}`,
  },
};
