import { Show, type JSX } from 'solid-js';
import { PageHead } from '../../design/PageHead.tsx';
import { congressWords } from '../../words/congress/index.ts';
import { useSeat } from '../seat.tsx';
import { BodyFacts } from './BodyFacts.tsx';
import { Delegations } from './Delegations.tsx';
import { Sessions } from './Sessions.tsx';
import { Units } from './Units.tsx';
import styles from './BodyPage.module.css';

/** The body with its sessions, delegations and departments. */
export default function BodyPage(): JSX.Element {
  const seat = useSeat();
  return (
    <Show when={seat.body().id} keyed>
      <PageHead
        variant="compact"
        title={congressWords().body.title}
        lede={congressWords().body.lede}
      />
      <Sessions />
      <div class={styles['pair']}>
        <BodyFacts />
        <Delegations />
      </div>
      <Units />
    </Show>
  );
}
