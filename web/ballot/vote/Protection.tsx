import { createResource, For, Show, type JSX } from 'solid-js';
import { readOut } from '../../../shared/ballot/protocol/bytes.ts';
import { Button } from '../../design/Button.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { heldPageCode } from '../../platform/page-code.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Frame } from './Frame.tsx';
import { goHome } from './route.ts';
import type { KeptRound } from './vault.ts';
import styles from './Vote.module.css';

/** What is and what is not protected, in plain words, before anybody relies on it. */
export function Protection(props: { readonly round: KeptRound | undefined }): JSX.Element {
  const say = () => words().protection;
  return (
    <Frame
      secret
      dock={
        <div class={styles['stacked']}>
          <Button size="large" wide onPress={goHome}>
            {say().back}
          </Button>
        </div>
      }
    >
      <PageHead title={say().title} variant="compact" />
      <Points title={say().keeps} icon="check" points={say().kept} />
      <Points title={say().limits} icon="dash" points={say().limited} />
      <Codes round={props.round} />
      <Notice title={say().doubt}>{say().doubtText}</Notice>
    </Frame>
  );
}

function Points(props: {
  readonly title: string;
  readonly icon: IconName;
  readonly points: readonly string[];
}): JSX.Element {
  return (
    <section class={styles['points']}>
      <h2>{props.title}</h2>
      <ul class={styles['checks']}>
        <For each={props.points}>
          {(point) => (
            <li>
              <Icon name={props.icon} />
              <span>{point}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** What can be compared with the hall screen, and what that shows; the page's own only while the server can be reached. */
function Codes(props: { readonly round: KeptRound | undefined }): JSX.Element {
  const say = () => words().protection.codes;
  const [page] = createResource(heldPageCode);
  return (
    <section class={styles['points']}>
      <h2>{say().title}</h2>
      <dl class={styles['codes']}>
        <div>
          <dt>{say().round}</dt>
          <dd>
            <Show when={props.round} fallback={say().noRound}>
              {(round) => <code>{readOut(round().R)}</code>}
            </Show>
          </dd>
        </div>
        <div>
          <dt>{say().page}</dt>
          <dd>
            <Show when={!page.loading} fallback={say().computing}>
              <Show when={page()} fallback={say().noPage}>
                {(code) => <code>{code()}</code>}
              </Show>
            </Show>
          </dd>
        </div>
      </dl>
      <p>{say().shows}</p>
      <p>{say().limits}</p>
    </section>
  );
}
