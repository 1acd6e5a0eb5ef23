import { For, Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import type { CandidateChain } from '../../shared/screening/origin-chain.ts';
import print from '../congress/print.module.css';
import { Button } from '../design/Button.tsx';
import {
  formatDate,
  formatMoney,
  formatMoneyInFull,
  formatNumber,
} from '../platform/language-formats.ts';
import { screeningWords } from '../words/screening/index.ts';
import styles from './Booklet.module.css';
import { ChainFields } from './list/ChainFields.tsx';

/** The project cards on paper, one to a page, and the button that prints them. */
export function Booklet(props: {
  readonly session: CongressSession;
  readonly candidates: readonly Candidate[];
  /** Where those came from that have come from proposals. */
  readonly chains: readonly CandidateChain[];
}): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['booklet'] => screeningWords().booklet;
  return (
    <Show when={props.candidates.length > 0}>
      <div class={print['screen']}>
        <div class={styles['action']}>
          <Button
            icon="print"
            consequence={words().pages(props.candidates.length)}
            onPress={() => globalThis.print()}
          >
            {words().print}
          </Button>
        </div>
      </div>
      <div class={print['paper']}>
        <For each={props.candidates}>
          {(candidate) => (
            <article class={styles['page']}>
              <p class={styles['session']}>
                {props.session.title} {words().title}
              </p>
              <h2>
                {candidate.position}. {candidate.name}
              </h2>
              <dl class={styles['fields']}>
                <For each={fieldsOf(candidate)}>
                  {([label, value]) => (
                    <div>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  )}
                </For>
              </dl>
              <Show when={props.chains.find((one) => one.candidate === candidate.id)}>
                {(one) => <ChainFields chain={one().chain} />}
              </Show>
            </article>
          )}
        </For>
      </div>
    </Show>
  );
}

function fieldsOf(card: Candidate): readonly (readonly [string, string])[] {
  const words = screeningWords();
  const { fields } = words.form;
  const day = (date: string): string => (date === '' ? '' : formatDate(date));
  const money = (yuan: number): string =>
    words.booklet.money(formatMoney(yuan), formatMoneyInFull(yuan));
  const all: readonly (readonly [string, string])[] = [
    [fields.code, card.code],
    [fields.category, words.categories[card.category]],
    [fields.content, card.content],
    [fields.target, card.target],
    [fields.site, card.site],
    [
      fields.beneficiaries,
      words.booklet.benefits(formatNumber(card.beneficiaries), card.beneficiaryGroup),
    ],
    [words.booklet.total, money(card.totalYuan)],
    [words.booklet.year, money(card.yearYuan)],
    [fields.fundingSource, card.fundingSource],
    [fields.department, card.department],
    [fields.startsOn, day(card.startsOn)],
    [fields.endsOn, day(card.endsOn)],
    [fields.origin, words.origins[card.origin]],
    [fields.originNote, card.originNote],
  ];
  return all.filter(([, value]) => value !== '');
}
