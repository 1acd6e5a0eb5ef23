import { createSignal, For, Show, type JSX } from 'solid-js';
import type { BatchDone } from '../../../shared/collection/queue.ts';
import {
  SIMILAR_SCOPES,
  type SimilarGroup,
  type SimilarScope,
} from '../../../shared/collection/similar.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Progress } from '../../design/Progress.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { MergeGroup } from './MergeGroup.tsx';
import styles from './MergeGroups.module.css';

const PIECE = 10;

/** What the machine would merge, group by group: people confirm or dismiss. */
export function MergeGroups(props: {
  readonly drive: string;
  readonly onBack: () => void;
  readonly onChanged: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['groups'] => queueWords().groups;
  const [scope, setScope] = createSignal<SimilarScope>('matter');
  const [count, setCount] = createSignal(PIECE);
  // Asked once: what is handled here stays in its place with what became of it.
  const groups = createAsked(
    () => ({ body: seat.body().id, drive: props.drive, scope: scope() }),
    ({ body, drive, scope: compared }) =>
      ask(
        staffApi.bodies[':body'].drives[':drive'].similar.$get({
          param: { body, drive },
          query: { scope: compared },
        }),
      ),
  );
  const all = (): readonly SimilarGroup[] => groups.value() ?? [];
  const proposals = (): number =>
    all().reduce(
      (sum, { into, leads }) => sum + into.size + leads.reduce((of, { size }) => of + size, 0),
      0,
    );
  return (
    <section class={styles['groups']} aria-labelledby="merge-groups">
      <div class={styles['head']}>
        <Button kind="quiet" icon="back" onPress={props.onBack}>
          {words().back}
        </Button>
        <h2 id="merge-groups">{words().title}</h2>
        <p>{words().lede}</p>
        <SelectField
          label={words().scope}
          value={scope()}
          options={SIMILAR_SCOPES.map((value) => ({ value, label: words().scopes[value] }))}
          onChoose={(chosen) => {
            setCount(PIECE);
            setScope(chosen);
          }}
        />
      </div>
      <Failed
        failure={groups.failure()}
        title={words().notRead}
        onAgain={() => void groups.again()}
      />
      <Show when={!groups.asking()} fallback={<Progress label={words().looking} />}>
        <p role="status">
          {all().length === 0
            ? words().none
            : words().count(formatNumber(all().length), formatNumber(proposals()))}
        </p>
        <For each={all().slice(0, count())}>
          {(group, at) => (
            <MergeGroup group={group} first={at() === 0} onChanged={props.onChanged} />
          )}
        </For>
        <Show when={all().length > count()}>
          <Button onPress={() => setCount((now) => now + PIECE)}>{words().more}</Button>
        </Show>
      </Show>
    </section>
  );
}
