import { Show, type JSX } from 'solid-js';
import { lazyPage, startPage } from '../platform/page.tsx';

const pages = {
  plan: lazyPage<{ body: string; year: string }>(() => import('../portal/plan/PlanPage.tsx')),
  project: lazyPage<{ body: string; year: string; number: string }>(
    () => import('../portal/project/ProjectPage.tsx'),
  ),
};

/** A project by /projects/:body/:year/:number, without the number the plan of its year. */
function Named(): JSX.Element {
  const [, , body = '', year = '', number = ''] = location.pathname
    .split('/')
    .map(decodeURIComponent);
  return (
    <Show when={number} fallback={<pages.plan body={body} year={year} />}>
      {(one) => <pages.project body={body} year={year} number={one()} />}
    </Show>
  );
}

void startPage(() => <Named />);
