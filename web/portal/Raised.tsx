import { For, Show, type JSX } from 'solid-js';
import { ORIGINS } from '../../shared/collection/model.ts';
import { OUTCOMES, type CollectedView, type Outcome } from '../../shared/collection/public.ts';
import type { PortalView } from '../../shared/portal/model.ts';
import { raisePath, trackPath } from '../collection/raise/address.ts';
import { stepSaid } from '../collection/step-said.ts';
import { NumberBox } from '../collection/track/NumberBox.tsx';
import { Gauge } from '../design/Gauge.tsx';
import { Icon } from '../design/Icon.tsx';
import { formatDate, formatDay, formatNumber } from '../platform/language-formats.ts';
import { portalWords as words } from '../words/portal/index.ts';
import { OutcomeBar, OutcomeSign } from './OutcomeBar.tsx';
import { leadingCategories } from './portal.ts';
import styles from './Raised.module.css';

/** What people have raised and where it went, and where anybody looks up their own; nothing where nobody was ever asked. */
export function Raised(props: { readonly view: PortalView }): JSX.Element {
  return (
    <>
      <Show when={props.view.collected}>
        {(collected) => <Figures collected={collected()} body={props.view.body.code} />}
      </Show>
      <Show when={props.view.drive}>
        <section class={styles['look']}>
          <div>
            <h2>{words().mineTitle}</h2>
            <p class={styles['deck']}>{words().mineDeck}</p>
          </div>
          <NumberBox
            label={words().mineLabel}
            hint={words().mineHint(props.view.collected?.answered[0]?.number ?? 'QX27-0388')}
            action={words().mineLook}
          />
        </section>
      </Show>
    </>
  );
}

function Figures(props: { readonly collected: CollectedView; readonly body: string }): JSX.Element {
  const days = (): string => {
    const { opensOn, closesOn } = props.collected.drive;
    return closesOn === ''
      ? words().raisedSince(formatDate(opensOn))
      : words().raisedBetween(formatDate(opensOn), formatDate(closesOn));
  };
  const from = (): string =>
    ORIGINS.filter((origin) => props.collected.origins[origin] > 0)
      .map((origin) =>
        words().raisedFrom(words().raisers[origin], formatNumber(props.collected.origins[origin])),
      )
      .join(words().raisedAnd);
  return (
    <section class={styles['raised']}>
      <div class={styles['head']}>
        <h2>{words().raisedTitle(props.collected.drive.phase === 'open')}</h2>
        <p class={styles['deck']}>
          {props.collected.drive.title} · {days()} {words().raisedDeck}
        </p>
      </div>
      <div class={styles['columns']}>
        <div class={styles['column']}>
          <p class={styles['total']}>
            <b>{formatNumber(props.collected.proposals)}</b>
            <span>{words().raisedTotal(from())}</span>
          </p>
          <Went collected={props.collected} />
        </div>
        <div class={styles['column']}>
          <Categories collected={props.collected} />
          <Answered collected={props.collected} />
        </div>
      </div>
      <Show when={props.collected.drive.phase === 'open'}>
        <a class={styles['onward']} href={raisePath(props.body)}>
          {words().raiseOne}
          <Icon name="right" />
        </a>
      </Show>
    </section>
  );
}

/** Where everything went: a bar, and its table. */
function Went(props: { readonly collected: CollectedView }): JSX.Element {
  const shown = (): readonly Outcome[] =>
    OUTCOMES.filter((outcome) => props.collected.outcomes[outcome].proposals > 0);
  return (
    <div class={styles['part']}>
      <h3>{words().wentTitle}</h3>
      <OutcomeBar
        label={words().wentLabel(formatNumber(props.collected.proposals))}
        parts={shown().map((outcome) => ({
          outcome,
          proposals: props.collected.outcomes[outcome].proposals,
        }))}
        total={props.collected.proposals}
      />
      <ul class={styles['went']}>
        <For each={shown()}>
          {(outcome) => (
            <li>
              <OutcomeSign outcome={outcome} />
              <span>
                {words().outcomes[outcome](formatNumber(props.collected.outcomes[outcome].leads))}
              </span>
              <b>{words().count(formatNumber(props.collected.outcomes[outcome].proposals))}</b>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** What was asked for most. */
function Categories(props: { readonly collected: CollectedView }): JSX.Element {
  const leading = () => leadingCategories(props.collected.categories);
  const most = (): number =>
    Math.max(leading().rest, ...leading().first.map(({ proposals }) => proposals));
  return (
    <div class={styles['part']}>
      <h3>{words().categoriesTitle}</h3>
      <ul class={styles['bars']}>
        <For each={leading().first}>
          {({ category, proposals }) => (
            <Bar label={words().categories[category]} proposals={proposals} most={most()} />
          )}
        </For>
        <Show when={leading().rest > 0}>
          <Bar label={words().categoriesRest} proposals={leading().rest} most={most()} />
        </Show>
      </ul>
    </div>
  );
}

function Bar(props: {
  readonly label: string;
  readonly proposals: number;
  readonly most: number;
}): JSX.Element {
  return (
    <li>
      <span>{props.label}</span>
      <Gauge
        variant="thin"
        label={words().categoryLabel(props.label, formatNumber(props.proposals))}
        value={props.proposals}
        total={props.most}
      />
      <b>{formatNumber(props.proposals)}</b>
    </li>
  );
}

/** Who has just had an answer. */
function Answered(props: { readonly collected: CollectedView }): JSX.Element {
  return (
    <Show when={props.collected.answered.length > 0}>
      <div class={styles['part']}>
        <h3>{words().answeredTitle}</h3>
        <ul class={styles['answered']}>
          <For each={props.collected.answered}>
            {(one) => (
              <li>
                <p>
                  {one.name} <a href={trackPath(one.number)}>{one.number}</a>
                </p>
                <p class={styles['deck']}>
                  {formatDay(one.at)} {stepSaid(one)}
                </p>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
