import { RaisePage } from '../collection/raise/RaisePage.tsx';
import { keepPageOffline } from '../platform/offline.ts';
import { lazyPage, startPage } from '../platform/page.tsx';

const PollPage = lazyPage(() => import('../screening/polls/PollPage.tsx'));

const poll = /^\/raise\/poll\/([\w-]+)$/.exec(location.pathname)?.[1];

void startPage(() => (poll === undefined ? <RaisePage /> : <PollPage poll={poll} />));
void keepPageOffline('/raise');
