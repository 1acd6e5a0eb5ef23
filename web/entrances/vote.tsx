import { VotePage } from '../ballot/vote/VotePage.tsx';
import { keepPageOffline } from '../platform/offline.ts';
import { startPage } from '../platform/page.tsx';

void startPage(() => <VotePage />);
void keepPageOffline('/vote');
