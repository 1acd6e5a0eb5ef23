import type { Words } from './zh.ts';

export const en: Words = {
  problems: {
    'waiting-for-tellers': () => 'Two tellers check who it is and sign first',
    'refused-by-tellers': () => 'The tellers did not sign for this paper',
    'tellers-missing': () =>
      'This round has no two tellers with enrolled devices: no paper ballots, shared tablets or second devices',
    'teller-unknown': () =>
      'This device’s key is not in the record of the round. Use the one enrolled before the box was shown empty',
    'teller-signature': () =>
      'The signature does not fit the enrolled key. Open this page anew and try again',
    'station-unknown': () =>
      'This station is not listed for this round, or is closed. Only those opened before the vote can issue',
    'station-taken': () => 'Another device has this station. Open a new one',
    'no-such-request': () => 'This request was withdrawn or changed. Look at the list again',
    'no-paper-to-replace': () =>
      'This deputy has taken no paper yet and needs no second device. A shared tablet or paper will do',
    'replacement-not-allowed': () => 'The issue desk has not let a second device in',
    'same-teller': () => 'Another teller is needed: one person cannot do both',
    'not-a-teller': () => 'This account is not a teller with an enrolled device',
    'not-appointed': () => 'This account is not a scrutineer of this round',
    'paper-already-issued': () => 'This deputy has taken a paper already',
    'not-on-roll': () =>
      'This deputy was not signed in when the vote began and cannot take a paper',
    'round-not-open': () => 'No papers are issued now',
    'keys-in-use': () => 'This device is enrolled for another teller',
    'key-signature': () => 'Enrolling failed. Open this page anew and try again',
  },
};
