import { startPage } from '../platform/page.tsx';
import { DemoPage } from '../demo/DemoPage.tsx';

void startPage(() => <DemoPage />);
