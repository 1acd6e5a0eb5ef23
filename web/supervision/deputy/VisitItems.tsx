import { For, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { VisitItem } from './VisitItem.tsx';
import type { VisitWork } from './visit-work.ts';
import styles from './Visit.module.css';

/** How far the visit is, and its items. */
export function VisitItems(props: {
  readonly work: VisitWork;
  readonly held: SupervisedProject;
}): JSX.Element {
  const all = (): number => props.held.checklist.length;
  const done = (): number => all() - props.work.left().length;
  const resultOf = (id: string): string => props.work.draft().items[id]?.result ?? '';
  return (
    <div>
      <div class={styles['progress']} role="status">
        <b>{words().checked(formatNumber(done()), formatNumber(all()))}</b>
        <span class={styles['segments']} aria-hidden="true">
          <For each={props.held.checklist}>
            {({ id }) => <i class={styles[resultOf(id)] ?? ''} />}
          </For>
        </span>
      </div>
      <ol class={styles['items']}>
        <For each={props.held.checklist}>
          {(item, at) => <VisitItem work={props.work} item={item} number={at() + 1} />}
        </For>
      </ol>
      <Show when={done() > 0 && done() < all()}>
        <Button kind="quiet" wide onPress={() => props.work.answerRest()}>
          {words().rest}
        </Button>
      </Show>
    </div>
  );
}
