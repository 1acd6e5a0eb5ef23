import { For, Show, type JSX } from 'solid-js';
import type { LeadScreening } from '../../../shared/screening/lead-model.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import { lapsedOf, LapsedGates } from '../gates/LapsedGates.tsx';
import { LeadCardForm } from './LeadCardForm.tsx';
import styles from './LeadPanel.module.css';

interface LeadCardProps {
  readonly body: string;
  readonly screening: LeadScreening;
  readonly mayWrite: boolean;
  /** Whether the form is open. */
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
  readonly again: () => Promise<void>;
  readonly onSaid: (said: string) => void;
}

/** The project card of a lead: what is still missing, and the form in place. */
export function LeadCard(props: LeadCardProps): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['card'] => leadWords().card;
  const written = (): boolean => props.screening.card.writtenAt !== null;
  return (
    <Show
      when={props.writing}
      fallback={
        <>
          <Show when={lapsedOf(props.screening.gates).length > 0}>
            <Notice tone="caution">
              <LapsedGates said={props.screening.gates} />
            </Notice>
          </Show>
          <Show
            when={written() || props.screening.card.faults.length === 0}
            fallback={<p class={styles['quiet']}>{words().lede}</p>}
          >
            <ul class={styles['faults']} role="list">
              <For each={props.screening.card.faults}>
                {(fault) => (
                  <li>
                    <Icon name="behind" />
                    <span>{problemWords(fault)}</span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={props.mayWrite}>
            <Button onPress={() => props.onWriting(true)}>
              {written() ? words().change : words().write}
            </Button>
          </Show>
        </>
      }
    >
      <LeadCardForm
        body={props.body}
        screening={props.screening}
        again={props.again}
        onDone={(said) => {
          props.onWriting(false);
          if (said !== undefined) props.onSaid(said);
        }}
      />
    </Show>
  );
}
