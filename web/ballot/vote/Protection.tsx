import { For, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Frame } from './Frame.tsx';
import { goHome } from './route.ts';
import styles from './Vote.module.css';

/** What is and what is not protected, in plain words, before anybody relies on it. */
export function Protection(): JSX.Element {
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
