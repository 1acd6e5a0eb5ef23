import { Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { needed } from '../../../shared/ballot/threshold.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';

/** The figures of the hall and the round, kept apart: 代表总数 应到 实到 | 发出 收回 | 通过线. */
export function FactsRow(props: { readonly view: ConsoleView }): JSX.Element {
  return (
    <Facts variant="console" label={words().facts}>
      <Hall view={props.view} />
      <Show when={!openVote(props.view)} fallback={<Voting view={props.view} />}>
        <Papers view={props.view} />
      </Show>
      <PassLine view={props.view} />
    </Facts>
  );
}

function Hall(props: { readonly view: ConsoleView }): JSX.Element {
  const attendance = () => props.view.attendance;
  const leave = (): number => attendance().allDeputies - attendance().expected;
  const present = (): number => props.view.round?.present ?? attendance().present;
  const missing = (): number => props.view.quorum.needed - present();
  return (
    <>
      <Fact
        label={roundWords().allDeputies}
        value={formatNumber(props.view.round?.allDeputies ?? attendance().allDeputies)}
        unit={roundWords().people}
        note={words().onRoll}
      />
      <Fact
        label={roundWords().expected}
        value={formatNumber(attendance().expected)}
        unit={roundWords().people}
        note={leave() > 0 ? words().onLeave(formatNumber(leave())) : words().nobodyOnLeave}
      />
      <Fact
        label={roundWords().present}
        value={formatNumber(present())}
        unit={roundWords().people}
        {...(missing() > 0
          ? {
              tone: 'attention',
              note: words().short(formatNumber(missing()), formatNumber(props.view.quorum.needed)),
            }
          : { note: words().met(formatNumber(props.view.quorum.needed)) })}
      />
    </>
  );
}

function openVote({ round }: ConsoleView): boolean {
  return round !== null && isOpen(round.secrecy);
}

/** Without papers: how many took part, once it is counted. */
function Voting(props: { readonly view: ConsoleView }): JSX.Element {
  const counted = (): boolean => props.view.round?.reachedAt.counted !== undefined;
  return (
    <Fact
      label={openWords().figures.voting}
      value={counted() ? formatNumber(props.view.round?.figures.returned ?? 0) : '–'}
      unit={counted() ? roundWords().people : ''}
      note={openWords().manners[props.view.round?.secrecy ?? 'secret']}
    />
  );
}

function Papers(props: { readonly view: ConsoleView }): JSX.Element {
  const figures = () => props.view.round?.figures;
  const issued = (): number => figures()?.issued ?? 0;
  const returned = (): number => figures()?.returned ?? 0;
  const begun = (): boolean => props.view.round?.reachedAt.open !== undefined;
  const notTaken = (): number => (props.view.round?.present ?? 0) - issued();
  const out = (): number => issued() - returned() - (figures()?.unused ?? 0);
  const returnedNote = (): string => {
    if (issued() === 0) return words().notVoting;
    if (out() > 0) return words().stillOut(formatNumber(out()));
    const unused = figures()?.unused ?? 0;
    return unused > 0 ? words().unusedBack(formatNumber(unused)) : words().allReturned;
  };
  return (
    <>
      <Fact
        label={roundWords().issued}
        value={formatNumber(issued())}
        unit={roundWords().papers}
        {...(begun()
          ? {
              note: notTaken() > 0 ? words().notTaken(formatNumber(notTaken())) : words().allIssued,
            }
          : { note: words().notIssued, tone: 'quiet' })}
      />
      <Fact
        label={roundWords().returned}
        value={formatNumber(returned())}
        unit={roundWords().papers}
        {...(begun() ? { note: returnedNote() } : { note: words().notVoting, tone: 'quiet' })}
      />
    </>
  );
}

function PassLine(props: { readonly view: ConsoleView }): JSX.Element {
  const rules = () => props.view.round?.rules ?? props.view.ballot?.settings.rules;
  const threshold = () => rules()?.threshold ?? { base: 'all-deputies', fraction: '>1/2' };
  const votes = (): number | undefined => {
    const { round, attendance } = props.view;
    if (rules() === undefined || threshold().fraction === 'none') return undefined;
    if (round?.tally) return round.tally.needed;
    if (threshold().base === 'valid-ballots') return undefined;
    return needed(
      { threshold: threshold() },
      {
        allDeputies: round?.allDeputies ?? attendance.allDeputies,
        present: round?.present ?? attendance.present,
        valid: 0,
      },
    );
  };
  return (
    <Fact
      label={words().passLine}
      tone="rule"
      value={votes() === undefined ? '–' : formatNumber(votes() ?? 0)}
      unit={votes() === undefined ? '' : roundWords().votes}
      note={
        votes() === undefined && threshold().fraction !== 'none' && rules() !== undefined
          ? words().passUnknown
          : words().passParts[threshold().fraction](words().passWholes[threshold().base])
      }
    />
  );
}
