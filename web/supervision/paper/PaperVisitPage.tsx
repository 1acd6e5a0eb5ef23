import { useSearchParams } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
  Show,
  type JSX,
} from 'solid-js';
import type { SupervisedProject, VisitReceipt } from '../../../shared/supervision/visits.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { wholeRoll } from '../../congress/roll/whole-roll.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { openOutbox, type Outbox } from '../../platform/outbox.ts';
import { recall, remember } from '../../platform/storage.ts';
import { paperWords as words } from '../../words/supervision/paper/index.ts';
// The problems and the vocabulary of the room are worded there.
import '../../words/supervision/index.ts';
import { openVisit, type KeptVisit } from '../deputy/kept-visit.ts';
import { blankVisit } from '../deputy/visit-draft.ts';
import { createSupervisedYear } from '../supervised-year.ts';
import { YearHead } from '../YearHead.tsx';
import { keeperOf } from './paper-visit.ts';
import { PaperForm } from './PaperForm.tsx';

/** Under this lies which project was typed in last. */
const LAST = 'paper-visit';

/** What came back on paper: one sheet after the other, each the visit of a project. */
export default function PaperVisitPage(): JSX.Element {
  const seat = useSeat();
  const [query, setQuery] = useSearchParams<{ project?: string }>();
  const year = createSupervisedYear();
  const [outbox, setOutbox] = createSignal<Outbox>();
  const [kept, setKept] = createSignal<{ readonly project: string; readonly visit: KeptVisit }>();
  const [said, setSaid] = createSignal<{ readonly title: string; readonly text: string }>();
  const body = (): string => seat.body().id;
  const roll = createAsked(body, wholeRoll);
  const units = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].units.$get({ param: { body: id } })),
  );
  const projects = (): readonly SupervisedProject[] =>
    (year.projects.value() ?? []).filter(({ checklist }) => checklist.length > 0);
  const held = (): SupervisedProject | undefined => {
    const wanted = query.project ?? recall(`${LAST}/${body()}`);
    return projects().find(({ project }) => project.id === wanted) ?? projects()[0];
  };
  onMount(() => void openOutbox().then(setOutbox));
  const open = async (box: Outbox, project: SupervisedProject): Promise<void> => {
    kept()?.visit.close();
    setKept(undefined);
    const visit = await openVisit(box, blankPaper(project));
    if (held()?.project.id === project.project.id) setKept({ project: project.project.id, visit });
  };
  const blankPaper = (project: SupervisedProject) => ({
    ...blankVisit(browserClock, keeperOf(body()), project),
    deputies: project.group.map(({ id }) => id),
  });
  // Asking again for the same projects is no reason to open the sheet anew.
  const shown = createMemo(() => held()?.project.id);
  createEffect(
    on([outbox, shown], ([box]) => {
      const project = held();
      if (box !== undefined && project !== undefined) void open(box, project);
    }),
  );
  onCleanup(() => kept()?.visit.close());
  const choose = (project: string): void => {
    setSaid(undefined);
    remember(`${LAST}/${body()}`, project);
    setQuery({ project });
  };
  const taken = async (project: SupervisedProject, receipt: VisitReceipt): Promise<void> => {
    setSaid({
      title: words().saved(formatNumber(receipt.number), project.project.name),
      text:
        receipt.findings > 0
          ? words().savedFindings(formatNumber(receipt.findings))
          : words().savedNone,
    });
    await year.projects.again();
    const [box, now] = [outbox(), held()];
    if (box !== undefined && now !== undefined) await open(box, now);
    scrollTo({ top: 0 });
    document.getElementById('paper')?.querySelector('select')?.focus({ preventScroll: true });
  };
  return (
    <>
      <YearHead year={year} title={words().title} lede={words().lede} />
      <div role="status">
        <Show when={said()}>
          {(text) => (
            <Notice tone="done" title={text().title}>
              {text().text}
            </Notice>
          )}
        </Show>
      </div>
      <Show when={year.projects.value() !== undefined && projects().length === 0}>
        <Notice
          title={words().none}
          action={<Button href="/staff/supervision/groups">{words().toGroups}</Button>}
        >
          {words().noneHelp}
        </Notice>
      </Show>
      <Show when={held()}>
        {(project) => (
          <div id="paper">
            <Panel title={words().form}>
              <SelectField
                label={words().project}
                value={project().project.id}
                options={projects().map(({ project: one }) => ({
                  value: one.id,
                  label: words().option(formatNumber(one.number), one.name),
                }))}
                onChoose={choose}
              />
              <Show keyed when={kept()}>
                {(now) => (
                  <Show when={now.project === project().project.id}>
                    <PaperForm
                      kept={now.visit}
                      held={project()}
                      roll={roll.value() ?? []}
                      units={units.value() ?? []}
                      outbox={outbox()}
                      onTaken={(receipt) => void taken(project(), receipt)}
                      onDropped={() => {
                        const box = outbox();
                        if (box !== undefined) void open(box, project());
                      }}
                    />
                  </Show>
                )}
              </Show>
            </Panel>
          </div>
        )}
      </Show>
    </>
  );
}
