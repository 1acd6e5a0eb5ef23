import { For, Show, type JSX } from 'solid-js';
import type {
  AppraisalItem,
  AppraisalRecord,
  AppraisalTurn,
} from '../../../shared/screening/appraisal-model.ts';
import { isWithDepartment } from '../../../shared/screening/appraisal.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { ask } from '../../platform/api.ts';
import {
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
} from '../../platform/language-formats.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import styles from './Appraisals.module.css';
import { FormShown } from './FormShown.tsx';
import { STATE_ICONS } from './verdicts.ts';

interface AppraisalEntryProps {
  readonly body: string;
  readonly record: AppraisalRecord;
  readonly mayWrite: boolean;
  readonly onDone: (said: string) => void;
  readonly onReturn: () => void;
  readonly onWithdraw: () => void;
}

/** What one department says of a lead, and what can be decided on it. */
export function AppraisalEntry(props: AppraisalEntryProps): JSX.Element {
  const words = (): ReturnType<typeof appraisalWords>['lead'] => appraisalWords().lead;
  const accept = createDeed(() =>
    ask(
      staffApi.bodies[':body'].appraisals[':appraisal'].accept.$post({
        param: { body: props.body, appraisal: props.record.id },
        json: { version: props.record.version },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const { unitName } = props.record;
    const done = await accept.run(undefined);
    if (done.ok) props.onDone(words().accepted(unitName));
  };
  const address = (file: string): string =>
    `/api/bodies/${props.body}/appraisals/${props.record.id}/documents/${file}`;
  const is = (...states: readonly AppraisalRecord['state'][]): boolean =>
    states.includes(props.record.state);
  return (
    <>
      <div class={styles['head']}>
        <b>{props.record.unitName}</b>
        <StateSaid appraisal={props.record} />
      </div>
      <Show when={props.record.note !== ''}>
        <p class={styles['note']}>{props.record.note}</p>
      </Show>
      <Show when={is('returned', 'withdrawn') && props.record.reason !== ''}>
        <p class={styles['reason']}>{props.record.reason}</p>
      </Show>
      <Show when={props.record.form}>
        {(form) => (
          <details class={styles['details']} open={is('submitted')}>
            <summary>{words().read}</summary>
            <FormShown form={form()} documents={props.record.documents} addressOf={address} />
          </details>
        )}
      </Show>
      <Show when={props.record.turns.length > 1}>
        <details class={styles['details']}>
          <summary>{words().earlier}</summary>
          <Turns turns={props.record.turns} />
        </details>
      </Show>
      <Show when={props.mayWrite && !is('withdrawn')}>
        <div class={styles['acts']}>
          <Show when={is('submitted')}>
            <Button icon="check" busy={accept.busy()} onPress={() => void press()}>
              <Named act={words().accept} of={props.record.unitName} />
            </Button>
          </Show>
          <Show when={is('submitted', 'accepted')}>
            <Button kind="quiet" onPress={props.onReturn}>
              <Named act={words().return} of={props.record.unitName} />
            </Button>
          </Show>
          <Show when={is('requested', 'submitted', 'returned')}>
            <Button kind="quiet" onPress={props.onWithdraw}>
              <Named act={words().withdraw} of={props.record.unitName} />
            </Button>
          </Show>
        </div>
        <Failed failure={accept.failure()} />
      </Show>
    </>
  );
}

/** How an appraisal stands, by shape and word: whose turn it is, until when, how late. */
export function StateSaid(props: {
  readonly appraisal: AppraisalItem;
  /** The due day stands elsewhere in the row. */
  readonly withoutDue?: boolean;
}): JSX.Element {
  const late = (): boolean => props.appraisal.daysLate > 0;
  const when = (): string => {
    const { state, dueOn, submittedAt, daysLate, needed } = props.appraisal;
    if (!needed && isWithDepartment(state)) return appraisalWords().settled;
    if (late()) return appraisalWords().late(formatNumber(daysLate));
    if (isWithDepartment(state))
      return props.withoutDue === true ? '' : appraisalWords().due(formatDate(dueOn));
    return submittedAt === null || state === 'withdrawn'
      ? ''
      : appraisalWords().submittedOn(formatDay(submittedAt));
  };
  return (
    <span
      class={`${styles['state']} ${styles[props.appraisal.state]} ${late() ? styles['late'] : ''}`}
    >
      <Icon name={late() ? 'warn' : STATE_ICONS[props.appraisal.state]} />
      <span>
        {appraisalWords().states[props.appraisal.state]}
        <small>{when()}</small>
      </span>
    </span>
  );
}

/** Each turn that an appraisal took, with what was submitted then. */
function Turns(props: { readonly turns: readonly AppraisalTurn[] }): JSX.Element {
  const words = (): ReturnType<typeof appraisalWords>['lead'] => appraisalWords().lead;
  return (
    <ol class={styles['turns']} role="list">
      <For each={props.turns}>
        {(turn, index) => (
          <li>
            <span class={styles['when']}>{formatMoment(turn.at)}</span>
            <span>
              {words().turns[turn.kind]} <small>{turn.by}</small>
              <Show when={turn.reason !== ''}>
                <span class={styles['reason']}>{turn.reason}</span>
              </Show>
              <Show when={index() > 0 && turn.form}>
                {(form) => (
                  <details class={styles['details']}>
                    <summary>{words().earlierForm}</summary>
                    <FormShown form={form()} documents={[]} addressOf={() => ''} />
                  </details>
                )}
              </Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
