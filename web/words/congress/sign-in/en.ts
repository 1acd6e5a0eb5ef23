import type { Words } from './zh.ts';

export const en: Words = {
  system: 'Ballot on livelihood projects',
  tagline: 'Decided by the deputies',
  titles: {
    staff: 'Staff sign-in',
    scrutineer: 'Scrutineers’ sign-in',
    teller: 'Tellers’ sign-in',
    department: 'Departments’ sign-in',
    station: 'Liaison stations’ sign-in',
  },
  ledes: {
    staff:
      'For the secretariat, the government office, the executive chairperson and the sign-in desks.',
    teller: 'Tellers sign in with their own account to issue papers and to key in paper ballots.',
    scrutineer: 'Scrutineers sign in with their own account to check and confirm the count.',
    department: 'Departments appraise what was proposed, and propose themselves.',
    station: 'Liaison stations take down what residents say, and follow what becomes of it.',
  },
  username: 'Login name',
  password: 'Password',
  signIn: 'Sign in',
  signOut: 'Sign out',
  forgotten:
    'If you have forgotten the password, the administrator of your body can set a new one. After several wrong tries in a row the wait grows.',
  usernameMissing: 'Please enter the login name',
  passwordMissing: 'Please enter the password',
  asking: 'Opening',
  notReached: 'The server was not reached',
  again: 'Try again',
  signedInAs: (name) => `${name}, signed in`,

  problems: {
    'wrong-name-or-password': () =>
      'The login name or the password is wrong. Check capital letters and the input method, then try again.',
    'slow-down': ({ seconds }) =>
      seconds === undefined
        ? 'That was too fast. Please wait a moment and try again.'
        : `Several tries failed in a row. Please wait ${seconds} seconds and try again.`,
    'no-connection': () =>
      'No answer came from the server. Check the network and try again; repeating does nothing twice.',
    'server-error': () =>
      'The server met an error and changed nothing. Please try again; if it stays so, ask the technical staff.',
    'try-again': () => 'The server is busy and changed nothing. Please try again.',
    'not-signed-in': () =>
      'You are no longer signed in. Please sign in again; what is on the page is kept.',
    'not-allowed': () =>
      'Your account may not do this. If it should, ask the administrator of your body for the role.',
    'not-allowed-for-role': () => 'This step belongs to the secretariat or the chairperson',
    'foreign-origin': () =>
      'The request came from another site and was refused. Please use the pages of this system.',
    'not-found': () =>
      'It was not found. It may have been renamed or removed; please go back and choose again.',
    'wrong-state': () => 'This is not the moment for this step',
    'too-large': () => 'This is too large and was not taken. Please make it smaller and try again.',
    malformed: () =>
      'Something is missing or not in the right form; nothing was changed. Please check and try again.',
  },
};
