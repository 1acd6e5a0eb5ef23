import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import { GATE_LENGTHS } from '../../../shared/screening/gates.ts';
import type { LeadAtGatesView } from '../../../shared/screening/gates-model.ts';
import { GATE_OUTCOMES } from '../../../shared/screening/model.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { TextField } from '../../design/TextField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import type { Draft } from './decision-draft.ts';
import styles from './Gates.module.css';

/** What a gate says of one lead; why, where it does not pass. */
export function ItemRow(props: {
  readonly lead: LeadAtGatesView;
  readonly draft: Draft;
  /** Whether it was tried to send: what is missing is then named. */
  readonly tried: boolean;
}): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['form'] => gateWords().form;
  const id = createUniqueId();
  const { draft, lead } = props;
  const item = () => draft.itemOf(lead.id);
  const silent = (): boolean => props.tried && draft.silent().includes(lead.id);
  const open = (): boolean => props.tried && draft.open().includes(lead.id);
  const returnsList = (): boolean => draft.typed().decision === 'returned';
  const whyOf = (): 'struck' | 'returned' | undefined => {
    const { outcome } = item();
    if (outcome === undefined || outcome === 'passed' || (returnsList() && outcome === 'struck'))
      return undefined;
    return outcome;
  };
  return (
    <li class={styles['item']} data-open={open() ? '' : undefined}>
      <div class={styles['line']} role="group" aria-labelledby={id}>
        <p class={styles['what']} id={id}>
          <small>{leadNumber(lead.ordinal)}</small>
          <b>
            <Phrase text={lead.name} />
          </b>
          <small>{lead.department}</small>
        </p>
        <Show
          when={lead.state !== 'candidate'}
          fallback={<p class={styles['quiet']}>{words().listed}</p>}
        >
          <div class={styles['choices']}>
            <Show
              when={!returnsList()}
              fallback={
                <>
                  <Show when={item().outcome !== 'returned'}>
                    <span class={styles['quiet']}>{words().stays}</span>
                  </Show>
                  <CheckField
                    label={words().returnThis}
                    checked={item().outcome === 'returned'}
                    onCheck={(yes) => draft.say(lead.id, { outcome: yes ? 'returned' : undefined })}
                  />
                </>
              }
            >
              <For each={GATE_OUTCOMES}>
                {(outcome) => (
                  <CheckField
                    group={`outcome-${lead.id}`}
                    label={words().outcomes[outcome]}
                    checked={item().outcome === outcome}
                    onCheck={() => draft.say(lead.id, { outcome })}
                  />
                )}
              </For>
            </Show>
          </div>
        </Show>
      </div>
      <Show when={open()}>
        <p class={styles['missing']}>
          <Icon name="behind" />
          {words().outcomeMissing}
        </p>
      </Show>
      <Show when={whyOf()}>
        {(outcome) => (
          <TextField
            label={words().note(lead.name)}
            hint={words().noteHint[outcome()]}
            error={silent() ? problemWords({ code: 'reason-missing', facts: {} }) : undefined}
            maxLength={GATE_LENGTHS.note}
            value={item().note}
            onInput={(note) => draft.say(lead.id, { note })}
          />
        )}
      </Show>
    </li>
  );
}
