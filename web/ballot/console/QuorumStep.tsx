import { For, Show, type JSX } from 'solid-js';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { Button } from '../../design/Button.tsx';
import { Gauge } from '../../design/Gauge.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { blockedBy, byMissing } from './blocked.ts';
import styles from './Console.module.css';
import { scriptFor } from './script.ts';
import { StepFrame } from './StepFrame.tsx';
import { NOBODY, type StepProps } from './step-props.ts';

/** Step 1: who is there, and whether they are enough (地方组织法 art. 14). */
export function QuorumStep(props: StepProps): JSX.Element {
  return (
    <StepFrame
      console={props.console}
      step="quorum"
      script={scriptFor('quorum', props.view, NOBODY)}
      action={
        <Button
          kind="primary"
          size="large"
          blocked={blockedBy(props.console, 'confirm-quorum')}
          busy={props.console.busy() === 'confirm-quorum'}
          consequence={
            <>
              <b>{words().consequences.confirmQuorum.title}</b>
              <p>{words().consequences.confirmQuorum.text}</p>
            </>
          }
          onPress={() => void props.console.act({ act: 'confirm-quorum' })}
        >
          {words().actions.confirmQuorum}
        </Button>
      }
      beside={
        <Show
          when={props.view.ballot !== null}
          fallback={<Button href="/staff/ballot">{words().choose.prepare}</Button>}
        >
          <Button href="/staff/sign-in-desk">{words().actions.desk}</Button>
        </Show>
      }
    >
      <Presence view={props.view} />
    </StepFrame>
  );
}

function Presence(props: { readonly view: ConsoleView }): JSX.Element {
  const attendance = () => props.view.attendance;
  const needed = (): number => props.view.quorum.needed;
  return (
    <>
      <Gauge
        label={words().quorum.gauge(
          formatNumber(attendance().present),
          formatNumber(needed()),
          formatNumber(attendance().allDeputies),
        )}
        value={attendance().present}
        total={attendance().allDeputies}
        mark={needed()}
        legend={[
          {
            at: 'start',
            figure: formatNumber(attendance().present),
            words: words().quorum.signedIn,
          },
          { at: 'mark', figure: formatNumber(needed()), words: words().quorum.needed },
          {
            at: 'end',
            figure: formatNumber(attendance().allDeputies),
            words: words().quorum.all,
          },
        ]}
      />
      <Show when={attendance().byDelegation.length > 1}>
        <div>
          <h2 class={styles['small']}>{words().quorum.byDelegation}</h2>
          <ul class={styles['delegations']}>
            <For each={byMissing(attendance().byDelegation)}>
              {(one) => (
                <li>
                  <span>{one.delegation || words().quorum.noDelegation}</span>
                  <span>
                    <b>{formatNumber(one.present)}</b> / {formatNumber(one.expected)}
                  </span>
                  <Gauge
                    variant="thin"
                    label={words().quorum.delegation(
                      one.delegation || words().quorum.noDelegation,
                      formatNumber(one.present),
                      formatNumber(one.expected),
                    )}
                    value={one.present}
                    total={one.expected}
                  />
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </>
  );
}
