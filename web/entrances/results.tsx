import { startPage } from '../platform/page.tsx';
import { ResultsPage } from '../ballot/results/ResultsPage.tsx';

void startPage(() => <ResultsPage />);
