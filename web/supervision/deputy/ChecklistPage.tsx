import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, Show, type JSX } from 'solid-js';
import { PageHead } from '../../design/PageHead.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { editorWords } from '../../words/supervision/checklists/editor/index.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { ChecklistEditor, type Listed } from '../checklists/ChecklistEditor.tsx';
import { useSupervision } from './supervision-desk.tsx';
import { SupervisionPage } from './SupervisionPage.tsx';

const api = createApi('deputy');

/** The checklist of a project, as the leader of its group changes it. */
export default function ChecklistPage(): JSX.Element {
  const params = useParams<{ project: string }>();
  const desk = useSupervision();
  const go = useNavigate();
  return (
    <SupervisionPage project={params.project} title={editorWords().title}>
      {(held) => {
        // What is read again with the same list does not disturb whoever changes it.
        const list = createMemo<Listed | undefined>(
          () => ({ items: held().checklist, stamp: held().stamp }),
          undefined,
          { equals: (one, other) => one?.stamp === other?.stamp },
        );
        return (
          <>
            <PageHead
              variant="compact"
              back={{ href: `/deputy/projects/${params.project}`, label: words().back }}
              title={editorWords().title}
              lede={editorWords().leaderLede}
            />
            <Show keyed when={list()}>
              {(one) => (
                <ChecklistEditor
                  ofProject
                  list={one}
                  save={(wanted) =>
                    ask<Listed>(
                      api.deputy.supervision[':project'].checklist.$put({
                        param: { project: params.project },
                        json: wanted,
                      }),
                    )
                  }
                  onNewest={() => void desk.again()}
                  onSaved={() => {
                    void desk.again();
                    go(`/deputy/projects/${params.project}`);
                  }}
                />
              )}
            </Show>
          </>
        );
      }}
    </SupervisionPage>
  );
}
