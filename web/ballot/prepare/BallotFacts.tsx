import { Show, type JSX } from 'solid-js';
import type { BallotView } from '../../../shared/ballot/round.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Panel } from '../../design/Panel.tsx';
import { openWords } from '../../words/ballot/open/index.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { summaryOf } from './summary.ts';

/** The rules as they are frozen with the ballot. */
export function BallotFacts(props: {
  readonly ballot: BallotView | null;
  readonly candidates: number;
  readonly allDeputies: number;
}): JSX.Element {
  const words = (): ReturnType<typeof prepareWords> => prepareWords();
  return (
    <Show when={props.ballot}>
      {(ballot) => {
        const settings = () => ballot().settings;
        const limit = (): string => {
          const { limit } = settings().rules;
          return typeof limit === 'string' ? words().limits[limit] : words().form.atMost(limit.max);
        };
        return (
          <Panel title={ballot().title}>
            <Facts label={words().form.form}>
              <Fact
                label={words().form.rules}
                value={summaryOf(settings(), props.candidates, props.allDeputies)}
              />
              <Fact label={words().form.choice} value={words().choices[settings().rules.choice]} />
              <Fact label={words().form.limit} value={limit()} />
              <Fact
                label={words().form.overmarked}
                value={words().overmarked[settings().rules.overmarked]}
              />
              <Fact label={words().form.secrecy} value={openWords().manners[settings().secrecy]} />
              <Fact label={words().form.quorum} value={words().quorums[settings().quorum]} />
              <Fact label={words().form.tie} value={words().ties[settings().tie]} />
              <Fact label={words().form.shortage} value={words().shortages[settings().shortage]} />
              <Fact
                label={words().form.disclosure}
                value={words().disclosures[settings().disclosure]}
              />
              <Fact label={words().form.scrutineers} value={String(settings().scrutineersNeeded)} />
            </Facts>
          </Panel>
        );
      }}
    </Show>
  );
}
