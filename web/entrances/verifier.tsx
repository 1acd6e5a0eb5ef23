import { VerifierPage } from '../ballot/verifier/VerifierPage.tsx';
import { startPage } from '../platform/page.tsx';

void startPage(() => <VerifierPage />);
