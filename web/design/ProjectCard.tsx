import { createUniqueId, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { formatDate } from '../platform/language-formats.ts';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import { Money } from './Money.tsx';
import { Phrase } from './Phrase.tsx';
import styles from './ProjectCard.module.css';

/** The project card (项目卡): the same fields for every candidate. Money in whole yuan, dates as YYYY-MM-DD. */
export interface ProjectCardFields {
  readonly name: string;
  readonly content: string;
  readonly site?: string | undefined;
  /** Who benefits, in words: 12.6 万人. */
  readonly beneficiaries?: string | undefined;
  /** Who they are, for those who unfold the card: 乡镇居民. */
  readonly beneficiaryGroup?: string | undefined;
  readonly moneyTotal?: number | undefined;
  readonly moneyThisYear?: number | undefined;
  readonly moneySource?: string | undefined;
  readonly department?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly target?: string | undefined;
  readonly origin?: string | undefined;
}

interface ProjectCardProps {
  /** Its number on the ballot. */
  readonly number?: number;
  readonly project: ProjectCardFields;
  /** Unfolded from the start. */
  readonly open?: boolean;
  /** `h2` on a page of cards, `h3` below a section. */
  readonly heading?: 'h2' | 'h3';
  /** What is done with the project: the choices of the paper. Under the card on a phone, beside it on a tablet. */
  readonly children?: JSX.Element;
  /** Marks the place, so that a page can scroll to it. */
  readonly id?: string;
}

/** A project: number, name and three facts; everything else unfolds in place and prints in full. */
export function ProjectCard(props: ProjectCardProps): JSX.Element {
  const title = createUniqueId();
  let details: HTMLDetailsElement | undefined;
  let folded = false;
  const unfold = (): void => {
    folded = details?.open === false;
    if (details !== undefined) details.open = true;
  };
  const fold = (): void => {
    if (details !== undefined && folded) details.open = false;
  };
  onMount(() => {
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
  });
  onCleanup(() => {
    removeEventListener('beforeprint', unfold);
    removeEventListener('afterprint', fold);
  });
  return (
    <article
      class={`${styles['card']} ${props.children === undefined ? '' : styles['withChoices']}`}
      aria-labelledby={title}
      id={props.id}
    >
      <details
        ref={(element) => {
          details = element;
        }}
        class={styles['details']}
        open={props.open === true}
      >
        <summary class={styles['summary']}>
          <span class={styles['number']}>
            <Show when={props.number}>{(number) => <>{number()}</>}</Show>
          </span>
          <span
            class={styles['name']}
            id={title}
            role="heading"
            aria-level={props.heading === 'h2' ? 2 : 3}
          >
            <Phrase text={props.project.name} />
          </span>
          <span class={styles['fold']}>
            <span class={styles['more']}>{designWords().open}</span>
            <span class={styles['less']}>{designWords().less}</span>
            <Icon name="down" class={styles['arrow'] ?? ''} />
          </span>
          <KeyFacts {...props.project} />
        </summary>
        <dl class={styles['fields']}>
          <For each={fieldsOf(props.project)}>
            {(field) => (
              <div>
                <dt>{field.label}</dt>
                <dd>{field.value}</dd>
              </div>
            )}
          </For>
        </dl>
      </details>
      <Show when={props.children}>
        <div class={styles['choices']}>{props.children}</div>
      </Show>
    </article>
  );
}

/** Money, department and who benefits: the line under the name. */
function KeyFacts(project: ProjectCardFields): JSX.Element {
  return (
    <span class={styles['key']}>
      <Show when={project.moneyTotal !== undefined}>
        <span>
          <Money yuan={project.moneyTotal ?? 0} />
        </span>
      </Show>
      <Show when={project.department}>
        <span>
          <Hidden>, </Hidden>
          {project.department}
        </span>
      </Show>
      <Show when={project.beneficiaries}>
        {(text) => (
          <span>
            <Hidden>, </Hidden>
            {designWords().benefits(text())}
          </span>
        )}
      </Show>
    </span>
  );
}

function fieldsOf(project: ProjectCardFields): readonly { label: string; value: JSX.Element }[] {
  const words = designWords().card;
  const all: readonly { label: string; value: JSX.Element }[] = [
    { label: words.content, value: project.content },
    { label: words.site, value: project.site },
    { label: words.beneficiaries, value: beneficiariesOf(project) },
    { label: words.moneyTotal, value: money(project.moneyTotal) },
    { label: words.moneyThisYear, value: money(project.moneyThisYear) },
    { label: words.moneySource, value: project.moneySource },
    { label: words.department, value: project.department },
    { label: words.schedule, value: schedule(project) },
    { label: words.target, value: project.target },
    { label: words.origin, value: project.origin },
  ];
  return all.filter(({ value }) => value !== undefined && value !== '');
}

function beneficiariesOf({ beneficiaries, beneficiaryGroup }: ProjectCardFields): JSX.Element {
  return [beneficiaries, beneficiaryGroup].filter((part) => part).join(' ');
}

function money(yuan: number | undefined): JSX.Element {
  return yuan === undefined ? undefined : <Money yuan={yuan} />;
}

function schedule(project: ProjectCardFields): string | undefined {
  if (project.start === undefined || project.end === undefined) {
    const only = project.start ?? project.end;
    return only === undefined ? undefined : formatDate(only);
  }
  return designWords().fromTo(formatDate(project.start), formatDate(project.end));
}
