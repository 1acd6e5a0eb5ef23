import { Show, type JSX } from 'solid-js';
import { CATEGORIES, ORIGINS } from '../../../shared/collection/model.ts';
import type { Candidate } from '../../../shared/screening/model.ts';
import { voiceCount, type CandidateChain } from '../../../shared/screening/origin-chain.ts';
import { BarTable } from '../../design/BarTable.tsx';
import { Money } from '../../design/Money.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatMoney, formatNumber, formatShare } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { listWords } from '../../words/screening/list/index.ts';
import { categoriesOf, townsOf, voicesIn } from './coverage.ts';
import styles from './List.module.css';

interface CoverageProps {
  readonly candidates: readonly Candidate[];
  readonly chains: readonly CandidateChain[];
  /** Towns of the body, in their order. */
  readonly towns: readonly string[];
}

type Words = ReturnType<typeof listWords>['cover'];

/** What a list covers: categories, towns, money, and where its projects came from. */
export function Coverage(props: CoverageProps): JSX.Element {
  const words = (): Words => listWords().cover;
  return (
    <Panel title={words().title}>
      <p class={styles['lede']}>{words().lede}</p>
      <div class={styles['pictures']}>
        <Categories {...props} />
        <Origins {...props} />
        <MoneyOf {...props} />
        <Towns {...props} />
      </div>
    </Panel>
  );
}

function Categories(props: CoverageProps): JSX.Element {
  const words = (): Words => listWords().cover;
  const covered = () => categoriesOf(props.candidates);
  const uncovered = (): string =>
    CATEGORIES.filter((category) => !covered().some((one) => one.category === category))
      .map((category) => collectionWords().categories[category])
      .join(words().list);
  return (
    <div>
      <BarTable
        caption={words().byCategory}
        head={words().category}
        figureHeads={[words().projects, words().money]}
        rows={covered().map(({ category, projects, totalYuan }) => ({
          label: collectionWords().categories[category],
          value: projects,
          figures: [formatNumber(projects), <Money yuan={totalYuan} />],
        }))}
      />
      <Show when={uncovered()}>
        {(names) => <p class={styles['note']}>{words().uncovered(names())}</p>}
      </Show>
    </div>
  );
}

function Origins(props: CoverageProps): JSX.Element {
  const words = (): Words => listWords().cover;
  const voices = () => voicesIn(props.chains);
  const all = (): number => voiceCount(voices());
  const withResidents = (): number =>
    props.chains.filter(({ chain }) => chain.voices.residents > 0).length;
  return (
    <div>
      <Show
        when={all() > 0}
        fallback={
          <>
            <h3 class={styles['heading']}>{words().byOrigin}</h3>
            <p class={styles['note']}>{words().noOrigins}</p>
          </>
        }
      >
        <BarTable
          caption={words().byOrigin}
          head={words().origin}
          figureHeads={[words().voices, words().share]}
          whole={all()}
          rows={ORIGINS.filter((origin) => voices()[origin] > 0).map((origin) => ({
            label: collectionWords().origins[origin],
            value: voices()[origin],
            figures: [formatNumber(voices()[origin]), formatShare(voices()[origin] / all())],
          }))}
        />
        <p class={styles['note']}>
          {words().fromResidents(
            formatNumber(withResidents()),
            formatNumber(props.candidates.length),
          )}
        </p>
      </Show>
    </div>
  );
}

function MoneyOf(props: CoverageProps): JSX.Element {
  const words = (): Words => listWords().cover;
  const sum = (of: 'totalYuan' | 'yearYuan'): string =>
    formatMoney(props.candidates.reduce((total, candidate) => total + candidate[of], 0));
  return (
    <div>
      <BarTable
        caption={words().byMoney}
        head={words().project}
        figureHeads={[words().money, words().year]}
        rows={props.candidates
          .toSorted((one, other) => other.totalYuan - one.totalYuan)
          .map(({ name, totalYuan, yearYuan }) => ({
            label: <Phrase text={name} />,
            value: totalYuan,
            part: yearYuan,
            figures: [<Money yuan={totalYuan} />, <Money yuan={yearYuan} />],
          }))}
      />
      <p class={styles['note']}>
        {words().sum(sum('totalYuan'), sum('yearYuan'))}
        <br />
        {words().moneyNote}
      </p>
    </div>
  );
}

function Towns(props: CoverageProps): JSX.Element {
  const words = (): Words => listWords().cover;
  const rows = () => townsOf(props.chains, props.towns);
  return (
    <div>
      <Show
        when={props.chains.length > 0 && rows().length > 0}
        fallback={
          <>
            <h3 class={styles['heading']}>{words().byTown}</h3>
            <p class={styles['note']}>{words().noTowns}</p>
          </>
        }
      >
        <BarTable
          caption={words().byTown}
          head={words().town}
          figureHeads={[words().townHead]}
          whole={props.candidates.length}
          rows={rows().map(({ town, projects }) => ({
            label: town,
            value: projects,
            figures: [formatNumber(projects)],
          }))}
        />
        <p class={styles['note']}>{words().townNote}</p>
      </Show>
    </div>
  );
}
