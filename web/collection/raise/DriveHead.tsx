import { For, Show, type JSX } from 'solid-js';
import type { PublicDrive, RaiseView } from '../../../shared/collection/public.ts';
import { Icon } from '../../design/Icon.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { raisePath } from './address.ts';
import { driveDays, driveSaid } from './drive-said.ts';
import styles from './Raise.module.css';

/** What is asked for, until when, and what becomes of it. */
export function DriveHead(props: {
  readonly view: RaiseView;
  readonly drive: PublicDrive;
}): JSX.Element {
  const others = (): readonly PublicDrive[] =>
    props.view.open.filter(({ id }) => id !== props.drive.id);
  // Another drive is counted for the same station.
  const driveAddress = ({ id }: PublicDrive): string => {
    const { body, station } = props.view;
    const scanned = station === null ? {} : { via: 'qr', station: station.code };
    return `${raisePath(body.code)}?${new URLSearchParams({ drive: id, ...scanned }).toString()}`;
  };
  return (
    <div class={styles['head']}>
      <PageHead eyebrow={props.drive.title} title={words().headline} lede={props.drive.intro} />
      <p class={styles['days']}>
        <b>{driveSaid(props.drive)}</b> <span>{driveDays(props.drive)}</span>
      </p>
      <Show when={props.view.station}>
        {(station) => <p class={styles['station']}>{words().scanned(station().name)}</p>}
      </Show>
      <ul class={styles['points']} aria-label={words().pointsLabel}>
        <For each={words().points}>
          {(point) => (
            <li>
              <Icon name="check" />
              <span>{point}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={others().length > 0}>
        <p class={styles['others']}>
          <span>{words().otherDrives}</span>
          <For each={others()}>{(drive) => <a href={driveAddress(drive)}>{drive.title}</a>}</For>
        </p>
      </Show>
    </div>
  );
}
