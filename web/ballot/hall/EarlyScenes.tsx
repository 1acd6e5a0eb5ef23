import type { JSX } from 'solid-js';
import type { HallView, RoundView } from '../../../shared/ballot/round.ts';
import { Figures } from '../../design/Figures.tsx';
import { Gauge } from '../../design/Gauge.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { clockOf, createCountdown } from '../round/countdown.ts';
import { hallWords } from '../../words/ballot/hall/index.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';

/** Who is there: 代表总数, 应到, 实到 against the quorum. */
export function SignInScene(props: { readonly view: HallView }): JSX.Element {
  const attendance = () => props.view.attendance;
  const needed = (): number => props.view.quorum.needed;
  return (
    <>
      <Figures
        figures={[
          {
            label: words().allDeputies,
            value: formatNumber(attendance().allDeputies),
            unit: words().people,
          },
          {
            label: words().present,
            value: formatNumber(attendance().present),
            unit: words().people,
          },
        ]}
      />
      <Gauge
        variant="hall"
        label={hallWords().signInGauge(
          formatNumber(attendance().present),
          formatNumber(needed()),
          formatNumber(attendance().allDeputies),
        )}
        value={attendance().present}
        total={attendance().allDeputies}
        mark={needed()}
      />
    </>
  );
}

/** The zero report: 发出 0, 收回 0. */
export function ReadyScene(): JSX.Element {
  return (
    <Figures
      figures={[
        { label: words().issued, value: formatNumber(0), unit: words().papers },
        { label: words().returned, value: formatNumber(0), unit: words().papers },
      ]}
    />
  );
}

/** 发出 and 收回, and nothing about votes. */
export function VotingScene(props: { readonly round: RoundView }): JSX.Element {
  const issued = (): number => props.round.figures.issued;
  const returned = (): number => props.round.figures.returned;
  const left = createCountdown(() => props.round.votingTime);
  return (
    <>
      <Figures
        figures={[
          { label: words().issued, value: formatNumber(issued()), unit: words().papers },
          { label: words().returned, value: formatNumber(returned()), unit: words().papers },
          ...timeFigure(left()),
        ]}
      />
      <Gauge
        variant="hall"
        label={hallWords().gauge(formatNumber(returned()), formatNumber(issued()))}
        value={returned()}
        total={issued()}
        legend={[
          {
            at: 'start',
            figure: '',
            words: hallWords().notReturned(formatNumber(Math.max(0, issued() - returned()))),
          },
          { at: 'end', figure: '', words: hallWords().noVotesYet },
        ]}
      />
    </>
  );
}

/** The voting time, where the chair has set one. */
function timeFigure(left: number | undefined) {
  if (left === undefined) return [];
  const label = left === 0 ? hallWords().timeOver : hallWords().timeLeft;
  return [{ label, value: clockOf(left) }];
}

/** Once the result is out, on a screen that shows no votes: the papers. */
export function AnnouncedScene(props: { readonly round: RoundView }): JSX.Element {
  const papers = (label: string, value: number) => ({
    label,
    value: formatNumber(value),
    unit: words().papers,
  });
  return (
    <Figures
      figures={[
        papers(words().issued, props.round.figures.issued),
        papers(words().returned, props.round.figures.returned),
        ...(props.round.tally === null ? [] : [papers(words().valid, props.round.tally.valid)]),
      ]}
    />
  );
}
