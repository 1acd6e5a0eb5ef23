import { startPage } from '../platform/page.tsx';
import { HelpPage } from '../help/HelpPage.tsx';

void startPage(() => <HelpPage />);
