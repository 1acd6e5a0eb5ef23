import { For, Show, type JSX } from 'solid-js';
import type { PublicDrive, RaiseView } from '../../../shared/collection/public.ts';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { raisePath, trackPath } from './address.ts';
import { driveSaid } from './drive-said.ts';
import { Mine } from './Mine.tsx';
import { Pending } from './Pending.tsx';
import styles from './Raise.module.css';

/** What to say when the drive is not open: when the next one is, and what can be done until then. */
export function NotOpen(props: {
  readonly view: RaiseView;
  /** The drive that the address names. */
  readonly asked: string | undefined;
}): JSX.Element {
  const coming = () => props.view.coming;
  const last = () => props.view.last;
  // A poster of a drive that is over tells of that one first.
  const told = (): PublicDrive | null =>
    (props.asked === undefined
      ? undefined
      : [coming(), last()].find((drive) => drive?.id === props.asked)) ??
    (props.view.open.length > 0 ? null : (coming() ?? last()));
  const title = (): string => {
    if (told()?.phase === 'coming') return words().coming;
    return props.asked === undefined && told() === null ? words().none : words().over;
  };
  return (
    <>
      <PageHead title={title()} lede={saidOf(told())} />
      <Panel variant="open" title={words().instead}>
        <ul class={styles['instead']}>
          <For each={props.view.open}>
            {(drive) => (
              <li>
                <a href={raisePath(props.view.body.code)}>{drive.title}</a>{' '}
                <small>{driveSaid(drive)}</small>
              </li>
            )}
          </For>
          <Show when={told()?.phase === 'over' && coming()}>
            {(drive) => <li>{words().comingSays(drive().title, ...daysOf(drive()))}</li>}
          </Show>
          <li>
            <a href={trackPath()}>{words().insteadTrack}</a>
          </li>
          <li>
            <a href={`/?body=${encodeURIComponent(props.view.body.code)}`}>{words().insteadLook}</a>
          </li>
          <li>{words().insteadDeputy}</li>
        </ul>
      </Panel>
      <Pending />
      <Mine />
    </>
  );
}

function saidOf(drive: PublicDrive | null): string {
  if (drive === null) return words().noneSays;
  const [from, to] = daysOf(drive);
  return drive.phase === 'coming'
    ? words().comingSays(drive.title, from, to)
    : words().overSays(drive.title, to);
}

function daysOf({ opensOn, closesOn }: PublicDrive): [string, string] {
  return [formatDate(opensOn), closesOn === '' ? '' : formatDate(closesOn)];
}
