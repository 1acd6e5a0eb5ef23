import { Match, Show, Switch, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatTime } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import styles from './Task.module.css';
import type { Draft, Kept } from '../../congress/form/draft.ts';

/** Whether what is typed has been kept, and which of two versions is to stay. */
export function KeptLine(props: {
  readonly draft: Pick<Draft<unknown, unknown>, 'kept' | 'split' | 'takeMine' | 'takeTheirs'>;
}): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['kept'] => departmentWords().kept;
  const keptAt = (): string | undefined => {
    const kept: Kept = props.draft.kept();
    return kept.state === 'kept' ? kept.at : undefined;
  };
  const why = (): string | undefined => {
    const kept: Kept = props.draft.kept();
    if (kept.state !== 'here') return undefined;
    return kept.failure.code === 'no-connection'
      ? words().noConnection
      : words().notKept(problemWords(kept.failure));
  };
  return (
    <Show
      when={!props.draft.split()}
      fallback={
        <Notice
          tone="caution"
          live
          title={words().split}
          action={
            <div class={styles['choices']}>
              <Button onPress={() => void props.draft.takeMine()}>{words().mine}</Button>
              <Button onPress={() => void props.draft.takeTheirs()}>{words().theirs}</Button>
            </div>
          }
        >
          {words().splitHelp}
        </Notice>
      }
    >
      <p role="status" class={styles['kept']}>
        <Switch fallback={words().blank}>
          <Match when={keptAt()}>
            {(at) => (
              <>
                <Icon name="check" />
                <span>{words().keptAt(formatTime(at()))}</span>
              </>
            )}
          </Match>
          <Match when={why()}>
            {(reason) => (
              <>
                <Icon name="warn" />
                <span>{reason()}</span>
              </>
            )}
          </Match>
          <Match when={props.draft.kept().state === 'keeping'}>{words().keeping}</Match>
        </Switch>
      </p>
    </Show>
  );
}
