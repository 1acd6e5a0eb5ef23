import { Show, type JSX } from 'solid-js';
import type { ReviewedProposal } from '../../../shared/collection/review.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Money } from '../../design/Money.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import { categorySaid, placeOf } from './ReviewList.tsx';
import styles from './Review.module.css';

/** All that a proposal says besides its texts, and who proposes it. */
export function ReviewFacts(props: { readonly proposal: ReviewedProposal }): JSX.Element {
  const proposal = (): ReviewedProposal => props.proposal;
  const said = (text: string): JSX.Element =>
    text === '' ? <span class={styles['unsaid']}>{words().unsaid}</span> : text;
  return (
    <section class={styles['part']}>
      <h3>{words().facts}</h3>
      <Facts label={words().facts}>
        <Fact label={words().place} value={said(placeOf(proposal()))} />
        <Fact label={words().categoryFact} value={categorySaid(proposal().category)} />
        <Show when={proposal().term}>{(term) => <Fact label={words().term} value={term()} />}</Show>
        <Show when={proposal().estimateYuan !== null}>
          <Fact label={words().estimate} value={<Money yuan={proposal().estimateYuan ?? 0} />} />
        </Show>
        <Show when={proposal().fundingSource}>
          {(source) => <Fact label={words().funding} value={source()} />}
        </Show>
        <Fact
          label={words().proposer}
          value={said(proposal().deputy || proposal().byName)}
          {...(proposal().origin === 'residents' ? { note: words().staffOnly } : {})}
        />
        <Fact
          label={words().phone}
          value={
            <Show when={proposal().byPhone} fallback={said('')}>
              {(phone) => <a href={`tel:${phone().replaceAll(/\s/g, '')}`}>{phone()}</a>}
            </Show>
          }
          note={words().staffOnly}
        />
        <Show when={proposal().enteredBy}>
          {(by) => <Fact label={words().enteredBy} value={by()} />}
        </Show>
        <Fact
          label={words().lead}
          value={words().leadSaid(
            leadNumber(proposal().leadOrdinal),
            formatNumber(proposal().voices),
          )}
        />
      </Facts>
    </section>
  );
}
