import { createSignal, Show, type JSX } from 'solid-js';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { ask } from '../../platform/api.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { fileAddress, type FilePlace } from './ReportFiles.tsx';
import { ReportHistoryList } from './ReportHistoryList.tsx';

/** All reports of a project of the department, read when they are asked for. */
export function OwnHistory(props: { readonly place: FilePlace }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const read = createAsked(
    () => (open() ? props.place : undefined),
    (param) =>
      ask(
        staffApi.bodies[':body'].departments[':unit'].reports.projects[':project'].$get({ param }),
      ),
  );
  return (
    <Show
      when={open()}
      fallback={
        <Button kind="quiet" icon="clock" onPress={() => setOpen(true)}>
          {reportWords().history}
        </Button>
      }
    >
      <Failed
        failure={read.failure()}
        title={reportWords().historyFailed}
        onAgain={() => void read.again()}
      />
      <Show when={read.value()}>
        {(history) => (
          <ReportHistoryList
            history={history()}
            addressOf={(file) => fileAddress(props.place, file)}
          />
        )}
      </Show>
    </Show>
  );
}
