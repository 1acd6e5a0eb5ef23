import type { JSX } from 'solid-js';
import type { BallotSettings } from '../../../shared/ballot/model.ts';
import { quorumNeeded } from '../../../shared/ballot/threshold.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';
import { isMajority, type CountedRound } from './standing.ts';

export interface RoundFiguresProps {
  readonly round: CountedRound;
  readonly settings: BallotSettings;
}

/** 代表总数, 实到, 发出, 收回, 有效 and 无效, kept apart, and how they add up. */
export function RoundFigures(props: RoundFiguresProps): JSX.Element {
  const said = () => words().figures;
  const tally = () => props.round.tally;
  const needed = (): string => {
    if (props.round.rules.threshold.fraction === 'none') return words().mostNote;
    const votes = formatNumber(tally().needed);
    return isMajority(props.round) ? words().majorityNote(votes) : words().needNote(votes);
  };
  const issuedNote = (): string => {
    const without = props.round.present - tally().issued;
    const taken =
      without > 0
        ? words().notTaken(formatNumber(without))
        : words().issuedNote(formatNumber(props.round.present));
    return tally().replaced === 0
      ? taken
      : `${taken} · ${words().issuedReplaced(formatNumber(tally().replaced))}`;
  };
  const returnedNote = (): string =>
    tally().returned === tally().issued + tally().replaced
      ? words().returnedEqual
      : words().returnedLess(formatNumber(tally().unused), formatNumber(tally().missing));
  return (
    <div class={styles['figures']}>
      <Facts label={said().label} variant="strip">
        <Fact
          label={said().allDeputies}
          value={formatNumber(props.round.allDeputies)}
          unit={said().people}
          note={needed()}
        />
        <Fact
          label={said().present}
          value={formatNumber(props.round.present)}
          unit={said().people}
          note={words().quorumNote(
            formatNumber(quorumNeeded(props.settings.quorum, props.round.allDeputies)),
          )}
        />
        <Fact
          label={said().issued}
          value={formatNumber(tally().issued)}
          unit={said().papers}
          note={issuedNote()}
        />
        <Fact
          label={said().returned}
          value={formatNumber(tally().returned)}
          unit={said().papers}
          note={returnedNote()}
        />
        <Fact
          label={said().valid}
          value={formatNumber(tally().valid)}
          unit={said().papers}
          note={
            tally().blank === 0 ? words().noBlank : words().blankNote(formatNumber(tally().blank))
          }
        />
        <Fact
          label={said().invalid}
          value={formatNumber(tally().invalid)}
          unit={said().papers}
          note={tally().invalid === 0 ? words().invalidNone : words().invalidSome}
        />
      </Facts>
      <p class={styles['sums']}>
        {words().sums({
          issued: formatNumber(tally().issued),
          replaced: formatNumber(tally().replaced),
          returned: formatNumber(tally().returned),
          unused: formatNumber(tally().unused),
          missing: formatNumber(tally().missing),
          valid: formatNumber(tally().valid),
          invalid: formatNumber(tally().invalid),
        })}
      </p>
    </div>
  );
}
