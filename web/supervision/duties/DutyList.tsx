import { createSignal, For, Show, type JSX } from 'solid-js';
import {
  DUTIES,
  DUTY_PARTS,
  partOf,
  type Duties,
  type Duty,
  type DutyPart,
} from '../../../shared/supervision/duties.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { dutiesWords as words } from '../../words/supervision/duties/index.ts';
import { DueMark } from './DueMark.tsx';
import styles from './Duties.module.css';

/** How many lines a part shows before it asks. */
const SHOWN = 6;

interface DutyListProps {
  readonly duties: Duties;
  /** A title over the list where the page has another. */
  readonly title?: string;
  /** At the right of the title. */
  readonly action?: JSX.Element;
}

/** What somebody has to do, what is late first, and what is awaited from whom; each line leads to its page. */
export function DutyList(props: DutyListProps): JSX.Element {
  const of = (part: DutyPart): readonly Duty[] =>
    props.duties.mine.filter((duty) => partOf(duty, props.duties.today) === part);
  const parts = (): readonly DutyPart[] => DUTY_PARTS.filter((part) => of(part).length > 0);
  return (
    <Panel {...(props.title === undefined ? {} : { title: props.title })} action={props.action}>
      <Show when={parts().length === 0}>
        <p class={styles['nothing']}>
          <Icon name="done" /> {words().nothing}
        </p>
      </Show>
      <For each={parts()}>
        {(part) => (
          <Part
            name={words().parts[part]}
            level={props.title === undefined ? 2 : 3}
            duties={of(part)}
            today={props.duties.today}
          />
        )}
      </For>
      <Show when={props.duties.waiting.length > 0}>
        <Part
          name={words().waiting}
          level={props.title === undefined ? 2 : 3}
          duties={props.duties.waiting}
          today={props.duties.today}
          waits
        />
      </Show>
    </Panel>
  );
}

interface PartProps {
  readonly name: string;
  readonly level: 2 | 3;
  readonly duties: readonly Duty[];
  readonly today: string;
  readonly waits?: boolean;
}

function Part(props: PartProps): JSX.Element {
  const [all, setAll] = createSignal(false);
  const shown = (): readonly Duty[] => (all() ? props.duties : props.duties.slice(0, SHOWN));
  const count = (): string => formatNumber(props.duties.length);
  const head = (): JSX.Element => (
    <>
      {props.name}
      <small>{words().count(count())}</small>
    </>
  );
  return (
    <div class={styles['part']}>
      <Show when={props.level === 2} fallback={<h3>{head()}</h3>}>
        <h2>{head()}</h2>
      </Show>
      <ul role="list">
        <For each={shown()}>
          {(duty) => <Line duty={duty} today={props.today} waits={props.waits === true} />}
        </For>
      </ul>
      <Show when={!all() && props.duties.length > SHOWN}>
        <Button kind="quiet" icon="down" onPress={() => setAll(true)}>
          {words().all(count())}
        </Button>
      </Show>
    </div>
  );
}

function Line(props: {
  readonly duty: Duty;
  readonly today: string;
  readonly waits: boolean;
}): JSX.Element {
  const what = (): string =>
    words().duty.what[props.duty.kind](props.duty.detail, formatNumber(props.duty.count));
  const who = (): string => props.duty.unit || words().duty.actors[DUTIES[props.duty.kind].by];
  return (
    <li>
      <a class={styles['line']} href={props.duty.href}>
        <span class={styles['what']}>
          <b>{what()}</b>
          <small>
            <Show when={props.duty.title !== ''}>
              <span>{props.duty.title}</span>
            </Show>
            <Show when={props.waits}>
              <span class={styles['who']}>{words().waitsFor(who())}</span>
            </Show>
            <Show when={props.duty.noticed === 'none' ? undefined : props.duty.noticed}>
              {(step) => <span class={styles['noticed']}>{words().duty.noticed(step())}</span>}
            </Show>
          </small>
        </span>
        <DueMark duty={props.duty} today={props.today} />
        <Icon name="right" />
      </a>
    </li>
  );
}
