import { createEffect, For, Show, type JSX } from 'solid-js';
import { createAsked } from '../../congress/asked.ts';
import { Icon } from '../../design/Icon.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { raisePath } from './address.ts';
import { Fetched } from './Fetched.tsx';
import { RaiseFrame } from './RaiseFrame.tsx';
import { driveSaid } from './drive-said.ts';
import { Mine } from './Mine.tsx';
import { Pending } from './Pending.tsx';
import styles from './Raise.module.css';

/** To whom to propose: the bodies of the installation. The only one is opened at once. */
export function ChooseBody(): JSX.Element {
  const api = createApi();
  const bodies = createAsked(
    () => 'all',
    () => ask(api.raise.$get()),
  );
  createEffect(() => {
    const [only, ...others] = bodies.value() ?? [];
    if (only !== undefined && others.length === 0) location.replace(raisePath(only.code));
  });
  return (
    <RaiseFrame title={words().title}>
      <Fetched asked={bodies}>
        {(all) => (
          <>
            <PageHead
              title={words().chooseTitle}
              lede={all().length === 0 ? words().chooseNone : words().chooseLede}
            />
            <Show when={all().length > 1}>
              <ul class={styles['bodies']} aria-label={words().chooseList}>
                <For each={all()}>
                  {({ code, name, drive }) => (
                    <li>
                      <a href={raisePath(code)}>
                        <b>{name}</b>
                        <Icon name="right" />
                        <small>{drive === null ? words().none : driveSaid(drive)}</small>
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Fetched>
      <Pending />
      <Mine />
    </RaiseFrame>
  );
}
