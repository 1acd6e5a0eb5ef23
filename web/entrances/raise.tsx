import { startPage } from '../platform/page.tsx';
import { RaisePage } from '../collection/raise/RaisePage.tsx';

void startPage(() => <RaisePage />);
