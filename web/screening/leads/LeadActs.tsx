import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Lead } from '../../../shared/collection/model.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import type { LeadActView, LeadScreening } from '../../../shared/screening/lead-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import { ActDialog, type ActReason } from './ActDialog.tsx';
import styles from './LeadActs.module.css';

interface LeadActsProps {
  readonly body: string;
  readonly screening: LeadScreening;
  readonly mayWrite: boolean;
  readonly again: () => Promise<void>;
  readonly onDone: () => void;
  /** Opens the project card where something is missing. */
  readonly onCard: () => void;
}

/** Acts that bring a lead onward to the ballot; of these one at most is possible in a state. */
const ONWARD: readonly LeadActView['act'][] = ['propose', 'nominate', 'list'];

interface Asked extends ActReason {
  readonly act: LeadActView['act'];
}

/** What can be done with a lead: the next step first, then aside and back; what cannot says why and what would lift it. */
export function LeadActs(props: LeadActsProps): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['acts'] => leadWords().acts;
  const [said, setSaid] = createSignal<string>();
  const [asking, setAsking] = createSignal<LeadActView['act']>();
  const lead = (): Lead => props.screening.lead;
  /** Those that this state knows; all others are no question here. */
  const acts = (): readonly LeadActView[] =>
    props.screening.acts.filter(
      ({ reasons }) => !reasons.some(({ code }) => code === 'wrong-state'),
    );
  const onward = (): LeadActView | undefined => acts().find(({ act }) => ONWARD.includes(act));
  const others = (): readonly LeadActView[] => acts().filter(({ act }) => !ONWARD.includes(act));
  const deed = createDeed(async ({ act, reason, declineReason }: Asked): Promise<Result<Lead>> => {
    const moved = await ask<Lead>(
      staffApi.bodies[':body'].leads[':lead'].state.$post({
        param: { body: props.body, lead: lead().id },
        json: {
          act,
          version: lead().version,
          reason,
          ...(declineReason === undefined ? {} : { declineReason }),
        },
      }),
    );
    await props.again();
    return moved;
  });
  const send = async (asked: Asked): Promise<Result<Lead>> => {
    const { title } = lead();
    setSaid(undefined);
    const moved = await deed.run(asked);
    if (moved.ok) {
      setAsking(undefined);
      setSaid(words().done[asked.act](title));
      props.onDone();
    }
    return moved;
  };
  const press = ({ act, asksReason }: LeadActView): void => {
    deed.forget();
    if (asksReason) setAsking(act);
    else void send({ act, reason: '' });
  };
  const lifts = (code: string): string | undefined => {
    const known: Readonly<Record<string, string>> = words().lifts;
    return known[code];
  };
  /** A card that is not complete says what it lacks, and leads there. */
  const incomplete = (reason: Failure): Blocked => ({
    reason: problemWords(reason),
    lift: [...new Set(props.screening.card.faults.map(problemWords))].join(words().between),
    way: { label: words().toCard, onPress: props.onCard },
  });
  const blocked = ({ reasons }: LeadActView): readonly Blocked[] =>
    reasons.map((reason) => {
      if (reason.code === 'card-incomplete') return incomplete(reason);
      const lift = lifts(reason.code);
      return { reason: problemWords(reason), ...(lift === undefined ? {} : { lift }) };
    });
  return (
    <div class={styles['bar']} role="group" aria-label={words().title}>
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={!props.mayWrite}>
        <p class={styles['quiet']}>{leadWords().panel.readOnly}</p>
      </Show>
      <Show when={acts().length === 0}>
        <p class={styles['quiet']}>{words().settled}</p>
      </Show>
      <Show when={props.mayWrite}>
        <Show when={asking() === undefined}>
          <Failed failure={deed.failure()} />
        </Show>
        <div class={styles['buttons']}>
          <Show when={onward()}>
            {(view) => (
              <div class={styles['onward']}>
                <Button
                  kind="primary"
                  busy={deed.busy()}
                  blocked={blocked(view())}
                  onPress={() => press(view())}
                >
                  {words().names[view().act]}
                </Button>
              </div>
            )}
          </Show>
          <For each={others()}>
            {(view) => (
              <Button blocked={blocked(view)} onPress={() => press(view)}>
                {words().names[view.act]}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <Show when={asking()} keyed>
        {(act) => (
          <ActDialog
            act={act}
            about={lead().title}
            size={lead().size}
            onSend={(given) => send({ act, ...given })}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Show>
    </div>
  );
}
