import { createSignal, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { SubProject } from '../../../shared/delivery/model.ts';
import type { PlanTask } from '../../../shared/delivery/plan-model.ts';
import type { SubProjectEntry } from '../../../shared/delivery/sub-projects.ts';
import { staffApi } from '../../congress/api.ts';
import { Named } from '../../congress/form/Named.tsx';
import type { PreviewColumn } from '../../congress/sheet/PreviewTable.tsx';
import { SheetExport } from '../../congress/sheet/SheetExport.tsx';
import { SheetImport } from '../../congress/sheet/SheetImport.tsx';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { browserChance } from '../../platform/chance.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { language } from '../../platform/language.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import type { TaskPlace } from './PlanWriting.tsx';
import styles from './Plan.module.css';
import { SubDialog, SubRemoval } from './SubDialogs.tsx';
import { SubTable } from './SubTable.tsx';

interface SubPanelProps {
  readonly task: PlanTask;
  readonly place: TaskPlace;
  readonly onChanged: () => void;
}

type Open =
  | { readonly what: 'write'; readonly id: string; readonly part: SubProject | undefined }
  | { readonly what: 'remove'; readonly part: SubProject }
  | { readonly what: 'import' };

/** The parts of a project, written one by one or as a sheet by its lead department. */
export function SubPanel(props: SubPanelProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['subs'] => planWords().subs;
  const [open, setOpen] = createSignal<Open>();
  const mine = (): boolean => props.task.leads && props.task.project.state === 'active';
  const api = staffApi.bodies[':body'].departments[':unit'].projects[':project']['sub-projects'];
  const parts = (): readonly SubProject[] => props.task.project.subProjects;
  const done = (): void => {
    setOpen(undefined);
    props.onChanged();
  };
  const opened = <What extends Open['what']>(
    what: What,
  ): Extract<Open, { readonly what: What }> | undefined => {
    const now = open();
    return isOpen(now, what) ? now : undefined;
  };
  const actions = (part: SubProject): JSX.Element => (
    <span class={`${styles['actions']} ${styles['inRow']}`}>
      <Button kind="quiet" onPress={() => setOpen({ what: 'write', id: part.id, part })}>
        <Named act={words().edit} of={part.name} />
      </Button>
      <Button kind="quiet" onPress={() => setOpen({ what: 'remove', part })}>
        <Named act={words().remove} of={part.name} />
      </Button>
    </span>
  );
  return (
    <Show when={mine() || parts().length > 0}>
      <Panel title={words().title} note={words().count(parts().length)}>
        <div class={styles['fields']}>
          <p>{words().note}</p>
          <Show when={parts().length > 0}>
            <SubTable subProjects={parts()} {...(mine() ? { actions } : {})} />
          </Show>
          <Show when={mine()}>
            <div class={styles['actions']}>
              <Button
                icon="plus"
                onPress={() =>
                  setOpen({ what: 'write', id: newUnorderedId(browserChance), part: undefined })
                }
              >
                {words().add}
              </Button>
              <Button icon="upload" onPress={() => setOpen({ what: 'import' })}>
                {words().import}
              </Button>
            </div>
            <SheetExport
              name={words().title}
              read={(format) =>
                askFile(
                  api.export.$get({ param: props.place, query: { format, language: language() } }),
                )
              }
            />
          </Show>
        </div>
      </Panel>
      <Show when={opened('import')}>
        <SheetImport<SubProjectEntry>
          title={words().import}
          lede={words().importLede}
          template={<p>{words().importTemplate}</p>}
          columns={columns()}
          preview={(file, signal) =>
            ask(
              api.import.$post(
                { param: props.place },
                {
                  headers: {
                    'content-type': 'application/octet-stream',
                    'x-file-name': encodeURIComponent(file.name),
                  },
                  init: { body: file, signal },
                },
              ),
            )
          }
          confirm={(token, removeMissing) =>
            ask(api.import.confirm.$post({ param: props.place, json: { token, removeMissing } }))
          }
          onDone={props.onChanged}
          onClose={() => setOpen(undefined)}
        />
      </Show>
      <Show when={opened('write')} keyed>
        {(now) => (
          <SubDialog
            place={props.place}
            id={now.id}
            part={now.part}
            onDone={done}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
      <Show when={opened('remove')} keyed>
        {(now) => (
          <SubRemoval
            place={props.place}
            part={now.part}
            onDone={done}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
    </Show>
  );
}

function isOpen<What extends Open['what']>(
  open: Open | undefined,
  what: What,
): open is Extract<Open, { readonly what: What }> {
  return open?.what === what;
}

function columns(): readonly PreviewColumn<SubProjectEntry>[] {
  const words = planWords().subs;
  return [
    { label: words.number, text: ({ number }) => number },
    { label: words.name, text: ({ name }) => name, head: true },
    { label: words.town, text: ({ town }) => town },
    { label: words.site, text: ({ site }) => site },
    { label: words.scale, text: ({ scale }) => scale },
    { label: words.dueOn, text: ({ dueOn }) => formatDate(dueOn) },
  ];
}
