import { For, type JSX } from 'solid-js';
import type { Candidate } from '../../../shared/screening/model.ts';
import { ProjectCard, type ProjectCardFields } from '../../design/ProjectCard.tsx';
import { formatCount } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';

/** What the deputies were given before the vote, in the order of the ballot; each card unfolds. */
export function Cards(props: { readonly cards: readonly Candidate[] }): JSX.Element {
  return (
    <section class={styles['part']}>
      <h2>{words().cardsTitle}</h2>
      <p class={styles['deck']}>{words().cardsDeck}</p>
      <div>
        <For each={props.cards}>
          {(card) => <ProjectCard number={card.position} project={fieldsOf(card)} heading="h3" />}
        </For>
      </div>
    </section>
  );
}

function fieldsOf(card: Candidate): ProjectCardFields {
  const people =
    card.beneficiaries === 0
      ? undefined
      : words().beneficiaries(formatCount(card.beneficiaries, 'people'), card.beneficiaryGroup);
  return {
    name: card.name,
    content: card.content,
    site: card.site,
    beneficiaries: people,
    moneyTotal: card.totalYuan,
    moneyThisYear: card.yearYuan,
    moneySource: card.fundingSource,
    department: card.department,
    start: card.startsOn === '' ? undefined : card.startsOn,
    end: card.endsOn === '' ? undefined : card.endsOn,
    target: card.target,
    origin: words().origin(words().origins[card.origin], card.originNote),
  };
}
