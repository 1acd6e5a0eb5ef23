import type { JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { yearsWords } from '../../words/screening/years/index.ts';
import styles from './Years.module.css';

/** Where a body begins that has held no drive yet: a list without one comes from elsewhere. */
export function BeginPanel(): JSX.Element {
  const words = (): ReturnType<typeof yearsWords>['begin'] => yearsWords().begin;
  return (
    <Panel title={words().title}>
      <div class={styles['begin']}>
        <p>{words().says}</p>
        <Button icon="plus" href="/staff/collection">
          {words().go}
        </Button>
      </div>
    </Panel>
  );
}
