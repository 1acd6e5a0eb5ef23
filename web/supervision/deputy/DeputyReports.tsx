import { Show, type JSX } from 'solid-js';
import { createAsked } from '../../congress/asked.ts';
import { ReportHistoryList } from '../../delivery/report/ReportHistoryList.tsx';
import { ask } from '../../platform/api.ts';
import { deputyApi } from '../../screening/deputy/desk.tsx';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import styles from './Visit.module.css';

/** What the departments have reported on a project, every entry with its photos and documents; without network nothing. */
export function DeputyReports(props: { readonly project: string }): JSX.Element {
  const read = createAsked(
    () => props.project,
    (project) => ask(deputyApi.deputy.projects[':project'].reports.$get({ param: { project } })),
  );
  return (
    <Show when={read.value()}>
      {(history) => (
        <section class={styles['section']} aria-labelledby="reports">
          <h2 id="reports">{words().reported}</h2>
          <ReportHistoryList
            history={history()}
            addressOf={(file) => `/api/deputy/projects/${props.project}/reports/files/${file}`}
          />
        </section>
      )}
    </Show>
  );
}
