import { Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Meter } from '../../design/Meter.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { useDesk } from './desk.tsx';
import { Frame } from './Frame.tsx';
import styles from './Home.module.css';

/** What a deputy has to do now, one card for each; what a later room adds stands `first`. */
export function HomePage(props: { readonly first?: JSX.Element }): JSX.Element {
  const { desk, review } = useDesk();
  const items = () => review().items;
  const marked = (): number => items().filter((item) => desk.mine(item) !== null).length;
  const first = () => items().find((item) => desk.mine(item) === null);
  const count = (): number => desk.proposals.value()?.length ?? 0;
  return (
    <Frame
      title={words().title}
      body={review().body.name}
      deputy={review().deputy.name}
      offline={desk.review.failure() !== undefined}
    >
      <PageHead
        variant="compact"
        title={words().greeting(review().deputy.name)}
        lede={words().lede}
      />
      {props.first}
      <section class={styles['task']} aria-labelledby="review-title">
        <h2 id="review-title">
          <Show when={review().year} fallback={words().review}>
            {(year) => words().reviewOf(String(year()))}
          </Show>
        </h2>
        <Show when={items().length > 0} fallback={<p>{words().nothingToReview}</p>}>
          <Meter
            label={words().markedOf(formatNumber(marked()), formatNumber(items().length))}
            value={marked()}
            most={items().length}
          />
          <div class={styles['actions']}>
            <Show
              when={first()}
              fallback={
                <Button wide size="large" kind="primary" href="/deputy/review">
                  {words().readAgain}
                </Button>
              }
            >
              {(next) => (
                <>
                  <Button
                    wide
                    size="large"
                    kind="primary"
                    href={`/deputy/review/${next().lead.id}`}
                  >
                    {marked() === 0 ? words().start : words().goOn}
                  </Button>
                  <a href="/deputy/review">{words().all(formatNumber(items().length))}</a>
                </>
              )}
            </Show>
          </div>
        </Show>
      </section>
      <nav aria-label={words().more}>
        <ul class={styles['links']} role="list">
          <li>
            <a href="/deputy/proposals">
              <b>{words().proposals}</b>
              <Icon name="right" />
              <small>
                <Show when={desk.proposals.value()} fallback={words().proposalsHelp}>
                  {count() === 0 ? words().noProposals : words().proposed(formatNumber(count()))}
                </Show>
              </small>
            </a>
          </li>
          <li>
            <a href="/deputy/findings">
              <b>{words().findings}</b>
              <Icon name="right" />
              <small>{words().findingsHelp}</small>
            </a>
          </li>
          <li>
            <a href="/deputy/inquiries">
              <b>{words().inquiries}</b>
              <Icon name="right" />
              <small>{words().inquiriesHelp}</small>
            </a>
          </li>
          <li>
            <a href="/deputy/propose">
              <b>{words().propose}</b>
              <Icon name="right" />
              <small>{words().proposeHelp}</small>
            </a>
          </li>
        </ul>
      </nav>
    </Frame>
  );
}
