import { KioskPage } from '../ballot/kiosk/KioskPage.tsx';
import { startPage } from '../platform/page.tsx';

void startPage(() => <KioskPage />);
