import { createSignal, type JSX } from 'solid-js';
import { CATEGORIES, CHANNELS, ORIGINS, type Town } from '../../../shared/collection/model.ts';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { SearchField } from '../../congress/form/SearchField.tsx';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import type { Wanted } from './wanted.ts';
import styles from './Review.module.css';

interface ReviewFiltersProps {
  readonly wanted: Wanted;
  readonly drives: readonly StaffDrive[];
  readonly towns: readonly Town[];
  readonly onWant: (changes: Partial<Wanted>) => void;
}

/** What narrows the queue: a drive, a place, a category, where it came from, words. */
export function ReviewFilters(props: ReviewFiltersProps): JSX.Element {
  // On a phone they would push the list off the screen.
  const [folded, setFolded] = createSignal(true);
  const narrowing = (): number => {
    const { drive, town, category, origin, channel } = props.wanted;
    return [drive, town, category, origin, channel].filter(Boolean).length;
  };
  return (
    <search
      class={`${styles['filters']} ${folded() ? styles['folded'] : ''}`}
      aria-label={words().filters}
    >
      <div class={styles['search']}>
        <SearchField
          label={words().search}
          hint={words().searchHint}
          initial={props.wanted.search}
          onSearch={(search) => {
            if (search !== props.wanted.search) props.onWant({ search });
          }}
        />
      </div>
      <div class={styles['fold']}>
        <Button icon={folded() ? 'down' : 'cross'} onPress={() => setFolded(!folded())}>
          {folded() ? words().unfold(formatNumber(narrowing())) : words().foldUp}
        </Button>
      </div>
      <div class={styles['narrowing']}>
        <SelectField
          label={words().drive}
          value={props.wanted.drive}
          options={[
            { value: '', label: words().allDrives },
            ...props.drives.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChoose={(drive) => props.onWant({ drive })}
        />
        <SelectField
          label={words().town}
          value={props.wanted.town}
          options={[
            { value: '', label: words().allTowns },
            ...props.towns.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChoose={(town) => props.onWant({ town })}
        />
        <SelectField<Wanted['category']>
          label={words().category}
          value={props.wanted.category}
          options={[
            { value: '', label: words().allCategories },
            ...CATEGORIES.map((value) => ({ value, label: collectionWords().categories[value] })),
            { value: 'none', label: collectionWords().noCategory },
          ]}
          onChoose={(category) => props.onWant({ category })}
        />
        <SelectField<Wanted['origin']>
          label={words().origin}
          value={props.wanted.origin}
          options={[
            { value: '', label: words().allOrigins },
            ...ORIGINS.map((value) => ({ value, label: collectionWords().origins[value] })),
          ]}
          onChoose={(origin) => props.onWant({ origin })}
        />
        <SelectField<Wanted['channel']>
          label={words().channel}
          value={props.wanted.channel}
          options={[
            { value: '', label: words().allChannels },
            ...CHANNELS.map((value) => ({ value, label: collectionWords().channels[value] })),
          ]}
          onChoose={(channel) => props.onWant({ channel })}
        />
        <SelectField
          label={words().order}
          value={props.wanted.order}
          options={(['oldest', 'newest'] as const).map((value) => ({
            value,
            label: words().orders[value],
          }))}
          onChoose={(order) => props.onWant({ order })}
        />
      </div>
    </search>
  );
}
