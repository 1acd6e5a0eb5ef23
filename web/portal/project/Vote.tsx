import { Show, type JSX } from 'solid-js';
import type { ProjectVote } from '../../../shared/portal/project-page.ts';
import { Gauge } from '../../design/Gauge.tsx';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** How the deputies decided: votes for against the line, the whole bar all deputies. */
export function Vote(props: { readonly vote: ProjectVote }): JSX.Element {
  const said = () => ({
    votes: formatNumber(props.vote.for),
    against: formatNumber(props.vote.against),
    abstain: formatNumber(props.vote.abstain),
    needed: formatNumber(props.vote.needed),
    all: formatNumber(props.vote.allDeputies),
  });
  const absent = (): number => props.vote.allDeputies - props.vote.present;
  return (
    <section class={styles['part']}>
      <h2>{words().vote(formatNumber(props.vote.place))}</h2>
      <p>
        <span class={styles['votes']}>{formatNumber(props.vote.for)}</span>{' '}
        {words().votesFor(said().all)}
      </p>
      <Gauge
        label={words().voteLabel(said())}
        value={props.vote.for}
        total={props.vote.allDeputies}
        mark={props.vote.needed}
      />
      <p class={styles['deck']}>
        {words().line(said().needed)}
        <br />
        {words().votes(said())}
        <Show when={absent() > 0}> · {words().absent(formatNumber(absent()))}</Show>
        <br />
        {props.vote.session} <span class={styles['date']}>{formatDay(props.vote.announcedAt)}</span>
      </p>
      <p>
        <a class={styles['onward']} href={`/results/${props.vote.ballot}`}>
          {words().allResult}
        </a>
      </p>
    </section>
  );
}
