import type { Trust } from './points.ts';

export const trust: Trust = {
  kept: {
    unlinked:
      'Nobody can tell from anything stored who cast which ballot: not the staff, not the operator, not later.',
    'one-paper':
      'One paper for each deputy, and each paper counts once; it is issued against the signature of the own device or of two tellers.',
    'no-running-figures':
      'While voting is open no page shows how it goes. Where the scrutineers keep the count key it is not on the server, and two shares open the box after sealing.',
    unaltered: 'A ballot altered, dropped or added leaves a proof that any deputy can show.',
    'other-ways':
      'Paper ballots are keyed in by two tellers blind to each other; they, and those from shared tablets and replaced devices, go into the same box and are not published separately. A tablet is wiped after each ballot.',
    checkable: 'Once announced, everybody can check the result with another program.',
    'not-lost':
      'A ballot that was shown to be in the box is not lost by a cut of network or power or a broken phone.',
  },
  limited: {
    seen: 'Somebody looking over your shoulder. Cover the screen.',
    proven: 'A deputy who wants to prove to somebody how they voted.',
    infected: 'A phone or shared tablet that is infected or has been tampered with.',
    manipulated: 'An operator who serves a manipulated page.',
    recorded:
      'An operator who deliberately records network traffic, or keeps disk snapshots or the write-ahead log of PostgreSQL while voting is open: the order may tell whose a ballot is.',
    'server-custody':
      'Where the server keeps the count key, whoever rules the server can see how the voting goes.',
    'two-shares':
      'Where the scrutineers keep the count key, two of them together with whoever rules the server can see the figures before sealing; still not who cast which ballot.',
    handwriting: 'The tellers who key in a paper ballot see its handwriting and any sign on it.',
    'few-papers':
      'A phone casts no invalid ballot. Where few vote on paper, an invalid one tells that it is one of theirs.',
    'missing-papers':
      'Up to as many ballots as papers are missing or were replaced could be stuffed by whoever holds the issuer key; the number is published beside the winning margin.',
    'open-votes':
      'Open votes (named, or by show of hands), where the law, the presidium or the congress decides on one: they are not secret. Everybody present sees them, and named ones can be looked up by everybody after the announcement.',
  },
  doubt: 'Whoever is in doubt asks for paper',
};
