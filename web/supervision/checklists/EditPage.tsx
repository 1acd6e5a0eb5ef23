import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { checklistWords } from '../../words/supervision/checklists/index.ts';
import { editorWords as words } from '../../words/supervision/checklists/editor/index.ts';
// The problems and the vocabulary of the room are worded there.
import '../../words/supervision/index.ts';
import { ChecklistEditor, type Listed } from './ChecklistEditor.tsx';

/** The checklist of one project, as the staff change it. */
export default function EditPage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const place = () => ({ body: seat.body().id, project: params['project'] ?? '' });
  const api = staffApi.bodies[':body'].projects[':project'].supervision;
  const read = createAsked(place, (param) => ask<SupervisedProject>(api.$get({ param })));
  const visits = (): number => read.value()?.visits.length ?? 0;
  return (
    <>
      <PageHead
        variant="compact"
        back={{ href: '/staff/supervision/checklists', label: words().back }}
        title={read.value()?.project.name ?? words().title}
        lede={words().lede}
      />
      <Failed
        failure={read.failure()}
        title={checklistWords().year.notRead}
        onAgain={() => void read.again()}
      />
      <Show
        keyed
        when={read.value()}
        fallback={
          <Show when={read.failure() === undefined}>
            <Progress label={checklistWords().year.loading} />
          </Show>
        }
      >
        {(held) => (
          <Panel
            title={words().title}
            {...(visits() > 0 ? { note: words().visited(formatNumber(visits())) } : {})}
          >
            <ChecklistEditor
              ofProject
              list={{ items: held.checklist, stamp: held.stamp }}
              save={({ items, dropped, stamp }) =>
                ask<Listed>(api.checklist.$put({ param: place(), json: { items, dropped, stamp } }))
              }
              onNewest={() => void read.again()}
            />
          </Panel>
        )}
      </Show>
    </>
  );
}
