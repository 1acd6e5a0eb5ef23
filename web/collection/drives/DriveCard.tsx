import { Show, type JSX } from 'solid-js';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { driveWords as words } from '../../words/collection/drives/index.ts';
import { OriginBar } from '../OriginBar.tsx';
import { daysSaid, firstNumber, phaseSaid } from './drive-said.ts';
import styles from './Drives.module.css';

interface DriveCardProps {
  readonly drive: StaffDrive;
  /** Whether its next action is the one of the page. */
  readonly first: boolean;
  readonly onChange: () => void;
  readonly onMove: () => void;
}

/** A drive with what came in, how far its review is, and what to do next. */
export function DriveCard(props: DriveCardProps): JSX.Element {
  const seat = useSeat();
  const drive = (): StaffDrive => props.drive;
  const mine = (): boolean => seat.may('manage-collection');
  const queue = (query: string): string =>
    `/staff/collection/review?drive=${encodeURIComponent(drive().id)}${query}`;
  const figure = (value: number): string => formatNumber(value);
  return (
    <Panel
      title={drive().title}
      note={phaseSaid(drive())}
      action={
        <Show when={mine() && drive().state !== 'closed'}>
          <Button kind="quiet" onPress={props.onChange}>
            <Named act={words().change} of={drive().title} />
          </Button>
        </Show>
      }
    >
      <p class={styles['when']}>
        <span>{daysSaid(drive())}</span>
        <span>{words().year(String(drive().year))}</span>
        <span>{words().prefix(firstNumber(drive()))}</span>
      </p>
      <Show
        when={drive().state !== 'draft'}
        fallback={<p class={styles['intro']}>{drive().intro}</p>}
      >
        <Facts label={drive().title} variant="strip">
          <Fact label={words().received} value={figure(drive().proposals)} unit={words().unit} />
          <Fact
            label={words().waiting}
            value={figure(drive().states.received)}
            unit={words().unit}
            {...(drive().states.received > 0
              ? { tone: 'attention' as const, note: words().waitingNote }
              : { tone: 'quiet' as const })}
          />
          <Fact
            label={words().public}
            value={figure(drive().states.accepted)}
            unit={words().unit}
          />
          <Fact
            label={words().withheld}
            value={figure(drive().states.withheld)}
            unit={words().unit}
            {...(drive().states.withheld > 0 ? {} : { tone: 'quiet' as const })}
          />
        </Facts>
        <div class={styles['origins']}>
          <Show when={drive().proposals > 0} fallback={<p>{words().noProposals}</p>}>
            <OriginBar label={words().origins} origins={drive().origins} />
          </Show>
        </div>
      </Show>
      <div class={styles['doing']}>
        <Show
          when={drive().state === 'draft'}
          fallback={
            <Show
              when={mine() && drive().states.received > 0}
              fallback={
                <Show when={drive().proposals > 0}>
                  <Button href={queue('')}>{words().toReview}</Button>
                </Show>
              }
            >
              <Button kind={props.first ? 'primary' : 'secondary'} href={queue('&state=received')}>
                {words().review(figure(drive().states.received))}
              </Button>
            </Show>
          }
        >
          <Show when={mine()}>
            <Button kind={props.first ? 'primary' : 'secondary'} onPress={props.onMove}>
              {words().publish}
            </Button>
          </Show>
        </Show>
        <Show when={mine() && drive().state !== 'draft'}>
          <Button href={`/staff/collection/entry?drive=${encodeURIComponent(drive().id)}`}>
            {words().enter}
          </Button>
        </Show>
        <Button icon="print" href={`/staff/collection/poster/${encodeURIComponent(drive().id)}`}>
          {words().poster}
        </Button>
        <Show when={mine() && drive().state === 'published'}>
          <Button
            kind="quiet"
            {...(drive().phase === 'over' ? { consequence: words().closeOver } : {})}
            onPress={props.onMove}
          >
            {words().close}
          </Button>
        </Show>
      </div>
    </Panel>
  );
}
