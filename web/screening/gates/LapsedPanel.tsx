import { For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { GatesView, LeadAtGatesView } from '../../../shared/screening/gates-model.ts';
import { Panel } from '../../design/Panel.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import styles from './Gates.module.css';
import { lapsedOf, LapsedGates } from './LapsedGates.tsx';

/** The candidates on which a gate must decide again, with what has changed since; nothing where none must. */
export function LapsedPanel(props: { readonly view: GatesView }): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['lapsed'] => gateWords().lapsed;
  const leads = (): readonly LeadAtGatesView[] =>
    props.view.leads.filter(({ next, said }) => next !== null && lapsedOf(said).length > 0);
  return (
    <Show when={leads().length > 0}>
      <Panel title={words().title} note={gateWords().table.count(formatNumber(leads().length))}>
        <p class={styles['lede']}>{words().lede}</p>
        <ul class={styles['texts']} role="list">
          <For each={leads()}>
            {(lead) => (
              <li>
                <b>
                  {leadNumber(lead.ordinal)} <Phrase text={lead.name} />
                </b>
                <LapsedGates said={lead.said} />
              </li>
            )}
          </For>
        </ul>
      </Panel>
    </Show>
  );
}
