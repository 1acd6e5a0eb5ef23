import { For, type JSX } from 'solid-js';
import { Button } from '../design/Button.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { portalWords as words } from '../words/portal/index.ts';
import styles from './Portal.module.css';

/** The first page of an installation in which nobody has set up a body: what to do, in order. */
export function EmptyInstallation(): JSX.Element {
  return (
    <>
      <PageHead title={words().emptyTitle} lede={words().emptyWhy} />
      <ol class={styles['todo']}>
        <For each={words().emptySteps}>{(step) => <li>{step}</li>}</For>
      </ol>
      <div>
        <Button href="/help#staff">{words().emptyHelp}</Button>
      </div>
    </>
  );
}
