import { createSignal, For, Show, type JSX } from 'solid-js';
import type { DeskView } from '../../../shared/ballot/desk/model.ts';
import type { BallotRules } from '../../../shared/ballot/model.ts';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { TerminalWork } from './terminal-work.ts';
import styles from './Printed.module.css';

/** Paper for as many sheets at once as a printer and a browser bear. */
const MOST_COPIES = 500;

/** Paper ballots to print: one A4 sheet each, all alike, with nothing on them that tells one from another. */
export function PrintedBallots(props: {
  readonly view: DeskView;
  readonly body: string;
  readonly terminal: TerminalWork;
  readonly onBack: () => void;
}): JSX.Element {
  const [copies, setCopies] = createSignal('20');
  const many = (): number => {
    const number = Number(copies());
    return Number.isInteger(number) ? Math.max(1, Math.min(number, MOST_COPIES)) : 1;
  };
  return (
    <div class={styles['place']}>
      <div class={styles['controls']}>
        <Button icon="back" onPress={props.onBack}>
          {words().print.back}
        </Button>
        <TextField
          label={words().print.copies}
          hint={words().print.copiesHint}
          inputMode="numeric"
          value={copies()}
          onInput={setCopies}
          maxLength={3}
        />
        <Button kind="primary" icon="print" onPress={() => print()}>
          {words().print.print}
        </Button>
      </div>
      <Show
        when={props.terminal.round()}
        fallback={<Notice tone="info">{words().print.ready}</Notice>}
      >
        {(round) => (
          <For each={Array.from({ length: many() }, (_, at) => at)}>
            {() => <Sheet round={round()} rehearsal={props.view.session.rehearsal} />}
          </For>
        )}
      </Show>
    </div>
  );
}

function ruleWords({ limit, seats }: BallotRules): string {
  if (typeof limit === 'object') return words().print.rule.max(formatNumber(limit.max));
  return words().print.rule[limit](formatNumber(seats));
}

function Sheet(props: { readonly round: RoundPayload; readonly rehearsal: boolean }): JSX.Element {
  const isTick = (): boolean => props.round.rules.choice === 'tick';
  const marks = () => (isTick() ? (['tick'] as const) : (['for', 'against', 'abstain'] as const));
  return (
    <article class={styles['sheet']}>
      <Show when={props.rehearsal}>
        <p class={styles['rehearsal']}>{words().print.rehearsal}</p>
      </Show>
      <p class={styles['session']}>{props.round.ballot.session}</p>
      <h2>{words().print.heading}</h2>
      <Show when={props.round.number > 1}>
        <p class={styles['session']}>{words().print.round(formatNumber(props.round.number))}</p>
      </Show>
      <p class={styles['rule']}>
        {ruleWords(props.round.rules)}
        {isTick() ? words().print.howTick : words().print.how}
        {words().print.notSigned}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words().print.number}</th>
            <th scope="col">{words().print.project}</th>
            <For each={marks()}>{(mark) => <th scope="col">{words().entry.marks[mark]}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.round.candidates}>
            {(candidate) => (
              <tr>
                <td>{candidate.code}</td>
                <th scope="row">{candidate.name}</th>
                <For each={marks()}>{() => <td class={styles['box']} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </article>
  );
}
