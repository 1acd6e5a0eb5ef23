import { Show, type JSX } from 'solid-js';
import type { GatesView, GateView } from '../../../shared/screening/gates-model.ts';
import { hasPassed } from '../../../shared/screening/gates.ts';
import { Panel } from '../../design/Panel.tsx';
import { StageLine, type Stage } from '../../design/StageLine.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import styles from './Gates.module.css';

/** The gates in their order and at the end the list of candidates, as a line with days and numbers. */
export function GateLine(props: {
  readonly view: GatesView;
  /** The way to the printed material. */
  readonly print: JSX.Element;
}): JSX.Element {
  const listed = (): number => props.view.leads.filter(({ state }) => state === 'candidate').length;
  const stages = (): readonly Stage[] => [
    ...props.view.gates.map((gate) => stageOf(gate, props.view)),
    {
      label: gateWords().listStage,
      state: listStage(props.view, listed()),
      ...(listed() === 0 ? {} : { figure: gateWords().listed(formatNumber(listed())) }),
    },
  ];
  return (
    <Panel>
      <StageLine label={gateWords().line} stages={stages()} variant="cycle" />
      <Show when={props.view.gates.length === 0}>
        <p class={styles['quiet']}>{gateWords().noGates}</p>
      </Show>
      <div class={styles['print']}>{props.print}</div>
    </Panel>
  );
}

function listStage(view: GatesView, listed: number): Stage['state'] {
  if (view.next === null && view.ready > 0) return 'now';
  return listed > 0 && view.ready === 0 && view.next === null ? 'done' : 'todo';
}

function stageOf(gate: GateView, view: GatesView): Stage {
  const words = gateWords();
  const [last] = gate.decisions;
  const passed = view.leads.filter(({ said }) =>
    said.some((one) => one.gate === gate.gate && hasPassed(one)),
  ).length;
  const day =
    last === undefined
      ? undefined
      : words[last.decision === 'passed' ? 'on' : 'returnedOn'](formatDate(last.decidedOn));
  const isNext = gate.gate === view.next;
  const figure = isNext
    ? words.awaits(formatNumber(gate.awaited))
    : words.passed(formatNumber(passed));
  return {
    label: words.gates[gate.gate],
    state: isNext ? 'now' : last !== undefined && gate.awaited === 0 ? 'done' : 'todo',
    ...(day === undefined ? {} : { detail: day }),
    ...(last === undefined && !isNext ? {} : { figure }),
  };
}
