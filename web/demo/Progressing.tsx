import { Show, type JSX } from 'solid-js';
import type { HallView } from '../../shared/ballot/round.ts';
import type { DemoPart } from '../../shared/portal/demo.ts';
import { Fact, Facts } from '../design/Facts.tsx';
import { Steps } from '../design/Steps.tsx';
import { Icon } from '../design/Icon.tsx';
import { Hidden } from '../design/Hidden.tsx';
import { formatNumber } from '../platform/language-formats.ts';
import { demoWords as words } from '../words/demo/index.ts';
import styles from './Demo.module.css';
import { DEMO_STEPS, nextStep, partOf, stateOf, type DemoNext } from './session-line.ts';

interface ProgressingProps {
  readonly hall: HallView;
  /** The link of a part, when it can be played. */
  readonly linkOf: (part: DemoPart) => string | undefined;
}

/** What to do next, the figures of this moment, and the whole line of steps. */
export function Progressing(props: ProgressingProps): JSX.Element {
  const next = (): DemoNext => nextStep(props.hall);
  const round = () => props.hall.round;
  return (
    <>
      <section class={styles['next']} aria-live="polite">
        <h2>{words().nextTitle}</h2>
        <p>{words().next[next()]}</p>
        <Show when={props.linkOf(partOf(next()))}>
          {(link) => (
            <a href={link()} target="_blank" rel="noopener">
              {words().openPart(words().parts[partOf(next())].name)}
              <Icon name="right" />
              <Hidden> ({words().opensNew})</Hidden>
            </a>
          )}
        </Show>
      </section>
      <Facts label={words().figures} variant="strip">
        <Fact
          label={words().present}
          value={formatNumber(props.hall.attendance.present)}
          unit={words().people}
          note={words().ofAll(formatNumber(props.hall.attendance.allDeputies))}
        />
        <Fact
          label={words().issued}
          value={formatNumber(round()?.figures.issued ?? 0)}
          unit={words().papers}
          note={roundNote(props.hall)}
        />
        <Fact
          label={words().returned}
          value={formatNumber(round()?.figures.returned ?? 0)}
          unit={words().papers}
          note={roundNote(props.hall)}
        />
      </Facts>
      <Steps
        title={words().progressTitle}
        steps={DEMO_STEPS.map(({ step, part }) => ({
          label: words().steps[step],
          state: stateOf(step, next()),
          detail: words().parts[part].name,
        }))}
      />
    </>
  );
}

function roundNote({ round }: HallView): string {
  return round === null || round.state === 'draft'
    ? words().noRound
    : words().round(formatNumber(round.number));
}
