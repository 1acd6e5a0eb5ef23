import { For, Show, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import type { Limit } from '../../../shared/ballot/model.ts';
import { isEqualNumber, quorumNeeded } from '../../../shared/ballot/threshold.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { methodWords as words } from '../../words/ballot/results/method/index.ts';
import { resultsWords } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';
import type { CountedRound } from './standing.ts';

interface MethodProps {
  readonly view: ResultView;
  /** The first round that counts: what holds for all deputies and all candidates. */
  readonly round: CountedRound;
}

interface Rule {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What it rests on. */
  readonly law: string;
}

/** How the vote works, in plain words made from its own settings, with the articles it rests on. */
export function Method(props: MethodProps): JSX.Element {
  return (
    <section class={styles['method']}>
      <h2>{words().title}</h2>
      <p class={styles['deck']}>{words().deck}</p>
      <ol>
        <For each={rulesOf(props)}>
          {(rule) => (
            <li>
              <h3>{rule.title}</h3>
              <For each={rule.sentences.filter((sentence) => sentence !== '')}>
                {(sentence) => <p>{sentence}</p>}
              </For>
              <Show when={rule.law}>
                <small>{rule.law}</small>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <p class={styles['deck']}>{words().law}</p>
    </section>
  );
}

function rulesOf({ view, round }: MethodProps): readonly Rule[] {
  const { settings } = view.ballot;
  const { rules, tally } = round;
  const said = words();
  const { fraction, base } = rules.threshold;
  const confirmed = round.scrutineers.filter(({ confirmedAt }) => confirmedAt !== null);
  const equal = isEqualNumber(rules.seats, round.candidates.length);
  const chief = round.scrutineers.find((one) => one.chief);
  return [
    {
      title: said.quorumTitle,
      sentences: [
        said.quorum({
          deputies: formatNumber(round.allDeputies),
          part: said.quorums[settings.quorum],
          needed: formatNumber(quorumNeeded(settings.quorum, round.allDeputies)),
          present: formatNumber(round.present),
        }),
      ],
      law: settings.quorum === '>1/2' ? said.laws.own : said.laws.quorum,
    },
    {
      title: said.choiceTitle,
      sentences: [
        said.choices[rules.choice](formatNumber(round.candidates.length)),
        // How many one deputy raised a hand for cannot be seen.
        ...(round.secrecy === 'show-of-hands'
          ? []
          : [
              limitWords(rules.limit, rules.seats),
              rules.limit === 'none' ? '' : said.overmarked[rules.overmarked],
              said.invalid(formatNumber(tally.invalid)),
            ]),
      ],
      law: said.laws.own,
    },
    {
      title: said.passTitle[base],
      sentences:
        fraction === 'none'
          ? [said.most]
          : [
              said.pass({
                base: resultsWords().bases[base](formatNumber(tally.base)),
                part: said.parts[fraction],
                needed: formatNumber(tally.needed),
              }),
              base === 'all-deputies' ? said.absent : '',
            ],
      law: base === 'all-deputies' && fraction === '>1/2' ? said.laws.decision : said.laws.own,
    },
    {
      title: equal ? said.equalTitle : said.rankTitle(formatNumber(rules.seats)),
      sentences: equal
        ? [said.equal, said.shortage[settings.shortage]]
        : [said.rank, said.tie[settings.tie], said.shortage[settings.shortage]],
      law: said.laws.analogy,
    },
    {
      title: said.watchTitle,
      sentences: [
        said.secrecy[round.secrecy],
        round.secrecy === 'secret' ? said.custody[settings.custody] : '',
        said.scrutineers({
          chief: chief === undefined ? '' : said.chief(chief.name),
          confirmed: formatNumber(confirmed.length),
          needed: formatNumber(round.scrutineersNeeded),
        }),
      ],
      law: '',
    },
  ];
}

function limitWords(limit: Limit, seats: number): string {
  const said = words().limits;
  if (typeof limit !== 'string') return said.most(formatNumber(limit.max));
  if (limit === 'none') return said.none;
  return limit === 'exactly-seats'
    ? said.exactly(formatNumber(seats))
    : said.most(formatNumber(seats));
}
