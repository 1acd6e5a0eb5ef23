import { For, Show, type JSX } from 'solid-js';
import type { PreReviewItem } from '../../../shared/screening/pre-review.ts';
import { Icon } from '../../design/Icon.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { formatMoney, formatNumber } from '../../platform/language-formats.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { useDesk } from './desk.tsx';
import { Frame } from './Frame.tsx';
import styles from './List.module.css';

/** All preliminary candidates, each with what this deputy thinks of it. */
export default function ListPage(): JSX.Element {
  const { desk, review } = useDesk();
  return (
    <Frame
      title={words().review}
      body={review().body.name}
      deputy={review().deputy.name}
      offline={desk.review.failure() !== undefined}
    >
      <PageHead
        variant="compact"
        back={{ href: '/deputy', label: words().home }}
        title={words().reviewOf(String(review().year ?? ''))}
        lede={review().items.length === 0 ? words().nothingToReview : words().listLede}
      />
      <ol class={styles['list']} role="list">
        <For each={review().items}>{(item, index) => <Line item={item} at={index() + 1} />}</For>
      </ol>
    </Frame>
  );
}

function Line(props: { readonly item: PreReviewItem; readonly at: number }): JSX.Element {
  const { desk } = useDesk();
  const mine = () => desk.mine(props.item);
  const card = () => props.item.card;
  return (
    <li>
      <a href={`/deputy/review/${props.item.lead.id}`}>
        <span class={styles['number']}>{props.at}</span>
        <span class={styles['words']}>
          <b>{card().name || props.item.lead.title}</b>
          <small>
            <Show when={card().totalYuan > 0}>
              <span>{formatMoney(card().totalYuan)}</span>
            </Show>
            <Show when={card().department}>{(name) => <span>{name()}</span>}</Show>
            <Show when={props.item.questions.length > 0}>
              <span>{words().asked(formatNumber(props.item.questions.length))}</span>
            </Show>
          </small>
          <span class={`${styles['mine']} ${mine() === null ? styles['none'] : ''}`}>
            <Show when={mine()} fallback={words().unmarked}>
              {(own) => (
                <>
                  <Icon name="done" /> {words().stances[own().stance]}
                </>
              )}
            </Show>
          </span>
        </span>
        <Icon name="right" />
      </a>
    </li>
  );
}
