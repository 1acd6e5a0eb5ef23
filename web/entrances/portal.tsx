import { startPage } from '../platform/page.tsx';
import { PortalPage } from '../portal/PortalPage.tsx';

void startPage(() => <PortalPage />);
