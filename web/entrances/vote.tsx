import { VotePage } from '../ballot/vote/VotePage.tsx';
import { startPage } from '../platform/page.tsx';

void startPage(() => <VotePage />);
