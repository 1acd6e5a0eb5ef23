import { For, Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import type { Scrutineer } from '../../../shared/ballot/round.ts';
import { formatMoment, formatNumber } from '../../platform/language-formats.ts';
import { documentWords } from '../../words/ballot/documents/index.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { doubtOf, methodOf, resultLines, type Counted } from '../round/result.ts';
import { TallyTable } from '../round/Tally.tsx';
import { roundTitle } from '../round/titles.ts';
import styles from './Documents.module.css';

interface TallyReportProps {
  readonly body: string;
  readonly session: string;
  readonly ballot: string;
  readonly of: Counted;
  /** Head of the body's chain of acts, where the reader may see it. */
  readonly head: string | undefined;
  readonly printedAt: string;
}

/** The tally report (计票报告单) of one round: A4, for the signatures of the scrutineers and the chair. */
export function TallyReport(props: TallyReportProps): JSX.Element {
  const words = () => documentWords().report;
  return (
    <article class={styles['sheet']}>
      <header class={styles['title']}>
        <p>{props.body}</p>
        <h1>{words().title}</h1>
        <p>
          {props.session} · {props.ballot} · {roundTitle(props.of.round)}
        </p>
      </header>
      <section>
        <h2>{words().figures}</h2>
        <PaperFigures of={props.of} />
        <p class={styles['note']}>{words().asked[props.of.round.rules.choice]}</p>
      </section>
      <section>
        <h2>{words().results}</h2>
        <TallyTable of={props.of} captionHidden />
      </section>
      <section>
        <h2>{words().outcome}</h2>
        <MannerLine of={props.of} />
        <Outcome of={props.of} />
      </section>
      <Signatures {...props} />
    </article>
  );
}

/** Every figure of the papers, kept apart. */
export function PaperFigures(props: { readonly of: Counted }): JSX.Element {
  const tally = () => props.of.tally;
  const figures = (): readonly (readonly [string, number, string?])[] =>
    isOpen(props.of.round.secrecy) ? openFigures() : paperFigures();
  /** Of papers there were none. */
  const openFigures = (): readonly (readonly [string, number, string?])[] => [
    [roundWords().allDeputies, props.of.round.allDeputies ?? 0],
    [roundWords().present, props.of.round.present ?? 0],
    [openWords().figures.voting, tally().returned],
    [openWords().figures.notVoting, tally().unused],
    ...(props.of.round.secrecy === 'named'
      ? ([
          [roundWords().valid, tally().valid],
          [roundWords().invalid, tally().invalid],
        ] as const)
      : []),
  ];
  const paperFigures = (): readonly (readonly [string, number, string?])[] => [
    [roundWords().allDeputies, props.of.round.allDeputies ?? 0],
    [roundWords().present, props.of.round.present ?? 0],
    [roundWords().issued, tally().issued],
    [roundWords().replaced, tally().replaced],
    [roundWords().returned, tally().returned],
    [roundWords().unused, tally().unused],
    [roundWords().missing, tally().missing],
    [
      roundWords().valid,
      tally().valid,
      documentWords().report.blankOf(formatNumber(tally().blank)),
    ],
    [roundWords().invalid, tally().invalid],
  ];
  return (
    <dl class={styles['figures']}>
      <For each={figures()}>
        {([label, value, note]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <b>{formatNumber(value)}</b>
              <Show when={note}>
                <small>{note}</small>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** Of a vote that was not secret: how it was held, who decided so and why. */
function MannerLine(props: { readonly of: Counted }): JSX.Element {
  const manner = () => props.of.round.manner;
  return (
    <Show when={isOpen(props.of.round.secrecy)}>
      <p>
        {openWords().results.deck({
          manner: openWords().manners[props.of.round.secrecy],
          decider: openWords().deciders[manner()?.decidedBy ?? 'presidium'],
          reason: manner()?.reason ?? '',
        })}
      </p>
    </Show>
  );
}

function Outcome(props: { readonly of: Counted }): JSX.Element {
  const words = () => documentWords().report;
  const tally = () => props.of.tally;
  const tied = (): readonly string[] =>
    resultLines(props.of)
      .filter((line) => tally().tied.includes(line.code))
      .map((line) => line.name);
  const outcome = (): string => {
    if (tally().outcome === 'void') return words().voided;
    const { seats } = props.of.round.rules;
    return [
      words().elected(formatNumber(tally().elected.length), formatNumber(seats)),
      ...(tied().length > 0 ? [words().tied(tied())] : []),
      ...(tally().vacant > 0 ? [words().vacant(formatNumber(tally().vacant))] : []),
    ].join(' · ');
  };
  const doubt = (): string => {
    const { missing, replaced, margin } = doubtOf(props.of);
    const open = formatNumber(missing + replaced);
    return margin === undefined
      ? words().noMargin(open)
      : words().doubt(open, formatNumber(margin));
  };
  return (
    <>
      <p>
        <b>{outcome()}</b>
      </p>
      <p>
        {words().rule} · {methodOf(props.of)}
      </p>
      <Show when={!isOpen(props.of.round.secrecy)}>
        <p>{doubt()}</p>
      </Show>
    </>
  );
}

function Proof(props: { readonly label: string; readonly value: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

function Signatures(props: TallyReportProps): JSX.Element {
  const words = () => documentWords().report;
  const round = () => props.of.round;
  const confirmed = (one: Scrutineer): string =>
    one.confirmedAt === null
      ? words().notConfirmed
      : words().confirmedAt(formatMoment(one.confirmedAt));
  return (
    <section class={styles['signing']}>
      <h2>{words().signatures}</h2>
      <ul class={styles['signatures']}>
        <For each={round().scrutineers}>
          {(one) => (
            <li>
              <span>{one.chief ? roundWords().chief : roundWords().scrutineer}</span>
              <b>{one.name}</b>
              <i />
              <small>{confirmed(one)}</small>
            </li>
          )}
        </For>
        <li>
          <span>{words().chair}</span>
          <b />
          <i />
          <small>{words().date}</small>
        </li>
      </ul>
      <dl class={styles['proofs']}>
        <Proof label={words().roundCode} value={<code>{round().code}</code>} />
        <Show when={round().readOut}>
          {(code) => <Proof label={words().code} value={<code>{code()}</code>} />}
        </Show>
        <Show when={props.head}>
          {(head) => <Proof label={words().head} value={<code>{head()}</code>} />}
        </Show>
        <Show when={round().reachedAt.sealed}>
          {(at) => <Proof label={words().sealedAt} value={formatMoment(at())} />}
        </Show>
        <Show when={round().reachedAt.counted}>
          {(at) => <Proof label={words().countedAt} value={formatMoment(at())} />}
        </Show>
      </dl>
      <p class={styles['note']}>{words().printed(formatMoment(props.printedAt))}</p>
    </section>
  );
}
