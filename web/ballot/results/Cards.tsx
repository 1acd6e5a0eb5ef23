import { createSignal, For, Show, Suspense, type JSX } from 'solid-js';
import type { Candidate } from '../../../shared/screening/model.ts';
import { ProjectCard, type ProjectCardFields } from '../../design/ProjectCard.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { formatCount } from '../../platform/language-formats.ts';
import { lazyPage } from '../../platform/page.tsx';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';

/** What the deputies were given before the vote, in the order of the ballot; each card unfolds. */
export function Cards(props: {
  readonly body: string;
  readonly cards: readonly Candidate[];
}): JSX.Element {
  return (
    <section class={styles['part']}>
      <h2>{words().cardsTitle}</h2>
      <p class={styles['deck']}>{words().cardsDeck}</p>
      <div>
        <For each={props.cards}>
          {(card) => (
            <>
              <ProjectCard number={card.position} project={fieldsOf(card)} heading="h3" />
              <Show when={card.lead}>
                {(lead) => <FromWhere body={props.body} lead={lead()} name={card.name} />}
              </Show>
            </>
          )}
        </For>
      </div>
    </section>
  );
}

/** Fetched when somebody asks: most readers want the votes. */
const Origin = lazyPage<{ body: string; lead: string }>(() => import('./Origin.tsx'));

function FromWhere(props: {
  readonly body: string;
  readonly lead: string;
  readonly name: string;
}): JSX.Element {
  const [asked, setAsked] = createSignal(false);
  return (
    <details class={styles['origin']} onToggle={() => setAsked(true)}>
      <summary>
        {words().originTitle}
        <Hidden> {props.name}</Hidden>
      </summary>
      <Show when={asked()}>
        <Suspense>
          <Origin body={props.body} lead={props.lead} />
        </Suspense>
      </Show>
    </details>
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
