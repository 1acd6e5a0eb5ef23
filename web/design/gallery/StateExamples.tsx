import type { JSX } from 'solid-js';
import { formatMoment } from '../../platform/language-formats.ts';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { Fact, Facts } from '../Facts.tsx';
import { Gauge } from '../Gauge.tsx';
import { HallVoting } from './HallExamples.tsx';
import { Panel } from '../Panel.tsx';
import { Person } from '../Person.tsx';
import { QrCode } from '../QrCode.tsx';
import { StageLine, type Stage, type StageState } from '../StageLine.tsx';
import { Steps } from '../Steps.tsx';
import styles from './Gallery.module.css';

function stateAt(index: number, now: number): StageState {
  if (index === now) return 'now';
  return index < now ? 'done' : 'todo';
}

const vote = (): readonly Stage[] =>
  words().voteStages.map((label, index) => ({ label, state: stateAt(index, 2) }));
const cycle = (): readonly Stage[] =>
  words().cycle.map(([label, detail, figure], index) => ({
    label,
    detail,
    figure,
    state: stateAt(index, 1),
  }));
const steps = (): readonly Stage[] =>
  words().steps.map(([label, detail], index) => ({ label, detail, state: stateAt(index, 4) }));

/** Stage lines, steps, figures, people and a QR code. */
export function StateExamples(): JSX.Element {
  return (
    <>
      <Panel title={words().stages}>
        <div class={styles['stack']}>
          <StageLine label={words().process} stages={vote()} />
          <StageLine label={words().process} stages={vote()} variant="inline" />
          <StageLine label={words().cycleOf} stages={cycle()} variant="cycle" />
        </div>
      </Panel>
      <Panel title={words().facts}>
        <div class={styles['stack']}>
          <Facts label={words().facts} variant="console">
            <Fact label={words().roll} value="240" unit={words().people} note={words().onRoll} />
            <Fact label={words().due} value="236" unit={words().people} note={words().onLeave} />
            <Fact
              label={words().present}
              value="148"
              unit={words().people}
              note={words().missing}
              tone="attention"
            />
            <Fact
              label={words().issued}
              value="0"
              unit={words().papers}
              note={words().notIssued}
              tone="quiet"
            />
            <Fact
              label={words().passLine}
              value="121"
              unit={words().votes}
              note={words().moreThanHalf}
              tone="rule"
            />
          </Facts>
          <Gauge
            label={words().quorumLabel}
            value={148}
            total={240}
            mark={160}
            legend={[
              { at: 'start', figure: '148', words: words().signedIn },
              { at: 'mark', figure: '160', words: words().quorum },
              { at: 'end', figure: '240', words: words().roll },
            ]}
          />
          <Facts label={words().facts} variant="strip">
            <Fact label={words().roll} value="268" note={words().moreThanHalf} />
            <Fact label={words().present} value="231" note={words().onLeave} />
            <Fact label={words().issued} value="231" unit={words().papers} />
            <Fact label={words().returned} value="231" unit={words().papers} />
          </Facts>
        </div>
      </Panel>
      <div class={styles['pair']}>
        <Panel title={words().persons}>
          <Person name="周文秀" role={words().deputy} variant="large" />
          <Facts variant="list">
            <Fact label={words().delegation} value={words().delegations[1]} />
            <Fact label={words().seat} value={words().seatValue} />
            <Fact label={words().time} value={formatMoment('2026-01-19T01:00:00.000Z')} />
          </Facts>
          <Person
            name="林国栋"
            role={words().chief}
            state={{ done: true, words: words().confirmed }}
          />
          <Person
            name="何志明"
            role={words().scrutineer}
            state={{ done: false, words: words().checking }}
          />
          <div class={styles['code']}>
            <QrCode
              text="https://example.invalid/vote#K7QM-2F9D-XX31-8TTE"
              label={words().qrLabel}
            />
          </div>
        </Panel>
        <Panel>
          <Steps title={words().program} steps={steps()} />
          <HallVoting variant="preview" />
        </Panel>
      </div>
    </>
  );
}
