import { Show, type JSX } from 'solid-js';
import { lazyPage, startPage } from '../platform/page.tsx';
import { ProjectPage } from '../portal/project/ProjectPage.tsx';

const Plan = lazyPage<{ body: string; year: string }>(() => import('../portal/plan/PlanPage.tsx'));

/** A project by /projects/:body/:year/:number; without the number, the plan of its year. */
function Named(): JSX.Element {
  const [, , body = '', year = '', number = ''] = location.pathname
    .split('/')
    .map(decodeURIComponent);
  return (
    <Show when={number} fallback={<Plan body={body} year={year} />}>
      {(one) => <ProjectPage body={body} year={year} number={one()} />}
    </Show>
  );
}

void startPage(() => <Named />);
