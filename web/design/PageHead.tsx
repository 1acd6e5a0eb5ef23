import { Show, type JSX } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './PageHead.module.css';
import { Phrase } from './Phrase.tsx';

interface PageHeadProps {
  readonly title: string;
  /** A small line over the title: 第 1 步，共 9 步. */
  readonly eyebrow?: string;
  /** One or two sentences that say the essence. */
  readonly lede?: JSX.Element;
  /** The way back to the page above. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Actions or figures at the right. */
  readonly aside?: JSX.Element;
  /** What stands at the right is said and not done: paper shows it too. */
  readonly asideOnPaper?: boolean;
  /** `compact`: on the deputies' pages and on desks. */
  readonly variant?: 'full' | 'compact';
}

/** The head of a page: its one `h1`, and what leads there. */
export function PageHead(props: PageHeadProps): JSX.Element {
  return (
    <div class={`${styles['head']} ${styles[props.variant ?? 'full']}`}>
      <div class={styles['words']}>
        <Show when={props.back}>
          {(back) => (
            <a class={styles['back']} href={back().href}>
              <Icon name="back" />
              {back().label}
            </a>
          )}
        </Show>
        <Show when={props.eyebrow}>
          <p class={styles['eyebrow']}>{props.eyebrow}</p>
        </Show>
        <h1>
          <Phrase text={props.title} />
        </h1>
        <Show when={props.lede}>
          <div class={styles['lede']}>{props.lede}</div>
        </Show>
      </div>
      <Show when={props.aside}>
        <div class={`${styles['aside']} ${props.asideOnPaper === true ? styles['said'] : ''}`}>
          {props.aside}
        </div>
      </Show>
    </div>
  );
}
