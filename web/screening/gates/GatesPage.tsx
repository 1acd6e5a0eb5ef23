import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import type { Drive } from '../../../shared/collection/model.ts';
import type { GatesView } from '../../../shared/screening/gates-model.ts';
import type { Gate } from '../../../shared/screening/model.ts';
import { createDriveChoice, DriveField, NoDrive } from '../../collection/drive-choice.tsx';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
// The problems of the room are worded there.
import '../../words/screening/index.ts';
import { Decisions } from './Decisions.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { GateLine } from './GateLine.tsx';
import { GateTable } from './GateTable.tsx';
import { LapsedPanel } from './LapsedPanel.tsx';
import { ListPanel } from './ListPanel.tsx';
import { Material } from './Material.tsx';

/** The gates (审定环节) of a drive: what each has decided, what comes next, and the list that goes to the ballot. */
export default function GatesPage(): JSX.Element {
  const choice = createDriveChoice();
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          title={gateWords().title}
          lede={gateWords().lede}
          aside={<DriveField choice={choice} />}
        />
        <NoDrive choice={choice} />
      </div>
      <Show when={choice.drive()} keyed>
        {(drive) => <GatesOfDrive drive={drive} />}
      </Show>
    </>
  );
}

function GatesOfDrive(props: { readonly drive: Drive }): JSX.Element {
  const seat = useSeat();
  const words = gateWords;
  const [correcting, setCorrecting] = createSignal<Gate>();
  const [said, setSaid] = createSignal<string>();
  const read = createAsked(
    () => props.drive.id,
    (drive) =>
      ask<GatesView>(
        staffApi.bodies[':body'].drives[':drive'].gates.$get({
          param: { body: seat.body().id, drive },
        }),
      ),
  );
  const mine = (): boolean => seat.may('screen-leads');
  // A new form for each new list: what was typed belongs to the list it was typed on.
  const form = createMemo(() => {
    const view = read.value();
    const correction = correcting() !== undefined;
    const gate = correcting() ?? view?.next;
    return view === undefined || gate === undefined || gate === null || !mine()
      ? undefined
      : { view, gate, correction };
  });
  const done = async (text: string | undefined): Promise<void> => {
    setCorrecting(undefined);
    setSaid(text);
    if (text !== undefined) await read.again();
  };
  const correct = (gate: Gate): void => {
    setSaid(undefined);
    setCorrecting(gate);
  };
  return (
    <>
      <div class={print['screen']}>
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void read.again()}
        />
        <Show when={said()}>
          {(text) => (
            <Notice tone="done" live>
              {text()}
            </Notice>
          )}
        </Show>
        <Show when={read.value()}>
          {(view) => (
            <>
              <GateLine view={view()} print={<PrintButton view={view()} />} />
              <Show
                when={view().leads.length > 0}
                fallback={
                  <Notice
                    title={words().nothing}
                    action={<Button href="/staff/screening">{words().toScreening}</Button>}
                  >
                    {words().nothingHelp}
                  </Notice>
                }
              >
                <LapsedPanel view={view()} />
                <Show when={form()} keyed>
                  {(about) => (
                    <DecisionForm
                      drive={props.drive.id}
                      {...about}
                      onDone={(text) => void done(text)}
                    />
                  )}
                </Show>
                <Show when={correcting() === undefined}>
                  <ListPanel
                    drive={props.drive.id}
                    view={view()}
                    mayList={mine()}
                    onDone={(text) => void done(text)}
                  />
                </Show>
                <GateTable view={view()} />
              </Show>
              <Decisions view={view()} mayCorrect={mine()} onCorrect={correct} />
            </>
          )}
        </Show>
      </div>
      <Show when={read.value()}>
        {(view) => <Material body={seat.body().name} year={props.drive.year} view={view()} />}
      </Show>
    </>
  );
}

/** Prints the material for the meeting that comes next. */
function PrintButton(props: { readonly view: GatesView }): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['material'] => gateWords().material;
  const awaited = (): number =>
    props.view.gates.find(({ gate }) => gate === props.view.next)?.awaited ?? 0;
  return (
    <Show when={props.view.next}>
      {(gate) => (
        <Button
          icon="print"
          consequence={words().printHelp(gateWords().gates[gate()], formatNumber(awaited()))}
          onPress={() => globalThis.print()}
        >
          {words().print}
        </Button>
      )}
    </Show>
  );
}
