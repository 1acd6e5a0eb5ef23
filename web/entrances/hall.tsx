import { startPage } from '../platform/page.tsx';
import { HallPage } from '../ballot/hall/HallPage.tsx';

void startPage(() => <HallPage />);
