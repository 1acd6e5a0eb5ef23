import { startPage } from '../platform/page.tsx';
import { ProjectPage } from '../portal/project/ProjectPage.tsx';

void startPage(() => <ProjectPage />);
