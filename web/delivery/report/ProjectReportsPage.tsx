import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import type { Timeline as TimelineModel } from '../../../shared/delivery/report-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { BeforeAndNow } from '../BeforeAndNow.tsx';
import { photoAddress, Timeline } from '../Timeline.tsx';
import { ReportHistoryList } from './ReportHistoryList.tsx';

/** For the staff: what was reported of a project, as everybody reads it, and every entry with its proof. */
export default function ProjectReportsPage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const place = () => ({ body: seat.body().id, project: params['project'] ?? '' });
  const api = staffApi.bodies[':body'].projects[':project'];
  const project = createAsked(place, (param) => ask(api.$get({ param })));
  const timeline = createAsked(place, (param) => ask(api.timeline.$get({ param })));
  const history = createAsked(place, (param) => ask(api.reports.$get({ param })));
  const line = (): TimelineModel | undefined => timeline.value();
  const publicAddress = (file: string): string => photoAddress(place().body, place().project, file);
  const address = (file: string): string =>
    `/api/bodies/${place().body}/projects/${place().project}/reports/files/${file}`;
  return (
    <>
      <PageHead
        variant="compact"
        title={project.value()?.name ?? words().reports}
        lede={project.value() === undefined ? '' : words().reports}
        back={{ href: '/staff/delivery', label: words().backToProjects }}
      />
      <Failed
        failure={timeline.failure()}
        title={words().timelineFailed}
        onAgain={() => void timeline.again()}
      />
      <Failed
        failure={history.failure()}
        title={words().historyFailed}
        onAgain={() => void history.again()}
      />
      <Show when={line()}>
        {(now) => (
          <>
            <Show when={now().entries.some(({ photos }) => photos.length > 0)}>
              <Panel title={words().beforeAndNow}>
                <BeforeAndNow timeline={now()} addressOf={publicAddress} />
              </Panel>
            </Show>
            <Panel title={words().timeline}>
              <Timeline timeline={now()} addressOf={publicAddress} />
            </Panel>
          </>
        )}
      </Show>
      <Show when={history.value()}>
        {(now) => (
          <Panel title={words().history}>
            <ReportHistoryList history={now()} addressOf={address} />
          </Panel>
        )}
      </Show>
    </>
  );
}
