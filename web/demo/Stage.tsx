import { createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { HallView } from '../../shared/ballot/round.ts';
import type { DemoPart, DemoView } from '../../shared/portal/demo.ts';
import { Hidden } from '../design/Hidden.tsx';
import { Icon } from '../design/Icon.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { ask, createApi } from '../platform/api.ts';
import { listenLive } from '../platform/live.ts';
import { demoWords as words } from '../words/demo/index.ts';
import styles from './Demo.module.css';
import { Progressing } from './Progressing.tsx';
import { Restart } from './Restart.tsx';
import { Sources } from './Sources.tsx';

/** Parts at the left, the session at the right; the session moves by itself while it is played. */
export function Stage(props: { readonly demo: DemoView }): JSX.Element {
  const api = createApi();
  const [hall, setHall] = createSignal<HallView>();
  const [isDown, setDown] = createSignal(false);
  const look = async (): Promise<void> => {
    const { session } = props.demo;
    const answer = await ask(api.sessions[':session'].hall.$get({ param: { session } }));
    setDown(!answer.ok);
    if (answer.ok) setHall(answer.value);
  };
  onMount(() => {
    void look();
    const stop = listenLive([`hall/${props.demo.session}`], {
      onSignal: () => void look(),
      onLine: (line) => setDown(line === 'down'),
    });
    onCleanup(stop);
  });
  const linkOf = (part: DemoPart): string | undefined =>
    props.demo.parts.find((one) => one.part === part)?.link;
  return (
    <>
      <PageHead title={words().headline} lede={words().lede} aside={<Restart />} />
      <Notice title={words().inventedTitle}>
        <p>{words().invented}</p>
        <p>
          <a href="#sources">{words().sources}</a>
        </p>
      </Notice>
      <div class={styles['columns']}>
        <div class={styles['session']}>
          <Show when={isDown()}>
            <Notice tone="caution" live>
              {words().lineDown}
            </Notice>
          </Show>
          <Show when={hall()}>{(view) => <Progressing hall={view()} linkOf={linkOf} />}</Show>
        </div>
        <div class={styles['main']}>
          <section>
            <h2>{words().partsTitle}</h2>
            <ul class={styles['parts']}>
              <For each={props.demo.parts}>
                {({ part, link }) => (
                  <li>
                    <a href={link} target="_blank" rel="noopener">
                      <small>{words().parts[part].place}</small>
                      <b>{words().parts[part].name}</b>
                      <span>{words().parts[part].says}</span>
                      <Icon name="right" />
                      <Hidden> ({words().opensNew})</Hidden>
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </section>
          <Sources sources={props.demo.sources} />
        </div>
      </div>
    </>
  );
}
