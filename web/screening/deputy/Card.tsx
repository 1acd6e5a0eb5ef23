import { For, Show, type JSX } from 'solid-js';
import type { LeadCard } from '../../../shared/screening/lead-model.ts';
import type { PollResult, PreReviewItem } from '../../../shared/screening/pre-review.ts';
import { OriginBar } from '../../collection/OriginBar.tsx';
import {
  formatDate,
  formatMoney,
  formatMoneyInFull,
  formatNumber,
} from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { screeningWords } from '../../words/screening/index.ts';
import styles from './Card.module.css';
import { Conclusions } from './Conclusions.tsx';
import { Voices } from './Voices.tsx';

/** The project card as it stands in the booklet, and where the project came from. */
export function Card(props: {
  readonly item: PreReviewItem;
  /** What the public said, once its poll is over. */
  readonly poll: PollResult | null;
}): JSX.Element {
  const said = () => {
    const item = props.poll?.items.find(({ lead }) => lead === props.item.lead.id);
    return props.poll === null || item === undefined
      ? undefined
      : { chosen: item.chosen, answers: props.poll.answers, title: props.poll.title };
  };
  const fields = () => fieldsOf(props.item.card);
  const known = () => fields().filter(([, value]) => value !== '');
  const missing = () => fields().flatMap(([label, value]) => (value === '' ? [label] : []));
  return (
    <>
      <section class={styles['part']}>
        <h2>{words().card}</h2>
        <dl class={styles['fields']}>
          <For each={known()}>
            {([label, value]) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={missing().length > 0}>
          <p class={styles['unknown']}>{words().unknown(missing().join(words().and))}</p>
        </Show>
      </section>
      <section class={styles['part']}>
        <h2>{words().from}</h2>
        <p>{words().fromCount(formatNumber(props.item.lead.size))}</p>
        <OriginBar label={words().from} origins={props.item.lead.origins} />
        <Show when={props.item.card.originNote}>{(note) => <p>{note()}</p>}</Show>
        <Voices item={props.item} />
      </section>
      <section class={styles['part']}>
        <h2>{words().appraised}</h2>
        <Conclusions said={props.item.conclusions} />
      </section>
      <Show when={said()}>
        {(poll) => (
          <section class={styles['part']}>
            <h2>{words().poll}</h2>
            <p>{words().pollSays(formatNumber(poll().answers), formatNumber(poll().chosen))}</p>
            <p class={styles['unknown']}>{words().pollNote}</p>
          </section>
        )}
      </Show>
    </>
  );
}

/** The fields in the words of the booklet; '' for what is not known yet. */
function fieldsOf(card: LeadCard): readonly (readonly [string, string])[] {
  const all = screeningWords();
  const { fields } = all.form;
  const day = (date: string): string => (date === '' ? '' : formatDate(date));
  const money = (yuan: number): string =>
    yuan === 0 ? '' : all.booklet.money(formatMoney(yuan), formatMoneyInFull(yuan));
  return [
    [fields.content, card.content],
    [fields.target, card.target],
    [fields.site, card.site],
    [
      fields.beneficiaries,
      card.beneficiaries === 0
        ? card.beneficiaryGroup
        : all.booklet.benefits(formatNumber(card.beneficiaries), card.beneficiaryGroup),
    ],
    [designWords().card.moneyTotal, money(card.totalYuan)],
    [designWords().card.moneyThisYear, money(card.yearYuan)],
    [fields.fundingSource, card.fundingSource],
    [fields.department, card.department],
    [fields.startsOn, day(card.startsOn)],
    [fields.endsOn, day(card.endsOn)],
    [fields.category, card.category === null ? '' : all.categories[card.category]],
  ];
}
