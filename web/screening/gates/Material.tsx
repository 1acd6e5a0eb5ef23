import { For, Show, type JSX } from 'solid-js';
import { inWan } from '../../../shared/amounts.ts';
import { ORIGINS } from '../../../shared/collection/model.ts';
import type { GatesView, LeadAtGatesView } from '../../../shared/screening/gates-model.ts';
import { dayOf } from '../../../shared/day.ts';
import print from '../../congress/print.module.css';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import { leadsFor } from './decision-draft.ts';
import styles from './Material.module.css';

/** The list of preliminary candidates as it is submitted to the next gate (报审名单), on A4 across. */
export function Material(props: {
  readonly body: string;
  readonly year: number;
  readonly view: GatesView;
}): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['material'] => gateWords().material;
  return (
    <Show when={props.view.next}>
      {(gate) => {
        const rows = (): readonly LeadAtGatesView[] => leadsFor(props.view, gate(), false);
        const sum = (of: 'totalYuan' | 'yearYuan'): string =>
          wan(rows().reduce((total, lead) => total + lead[of], 0));
        return (
          <div class={print['paper']}>
            <section class={styles['sheet']}>
              <h1>{words().heading(String(props.year))}</h1>
              <p class={styles['submit']}>{words().submit(gateWords().gates[gate()])}</p>
              <p class={styles['unit']}>{words().unit}</p>
              <table>
                <thead>
                  <tr>
                    <For each={Object.values(words().columns)}>
                      {(label) => <th scope="col">{label}</th>}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={rows()}>
                    {(lead, at) => (
                      <tr>
                        <td class={styles['place']}>{at() + 1}</td>
                        <th scope="row">{lead.name}</th>
                        <td class={styles['content']}>{lead.content}</td>
                        <td>{lead.department}</td>
                        <td class={styles['number']}>{wan(lead.totalYuan)}</td>
                        <td class={styles['number']}>{wan(lead.yearYuan)}</td>
                        <td class={styles['origin']}>{voices(lead)}</td>
                        <td>{lead.appraisedBy.join(words().comma)}</td>
                      </tr>
                    )}
                  </For>
                  <tr class={styles['sum']}>
                    <td />
                    <th scope="row">{words().sum}</th>
                    <td />
                    <td />
                    <td class={styles['number']}>{sum('totalYuan')}</td>
                    <td class={styles['number']}>{sum('yearYuan')}</td>
                    <td />
                    <td />
                  </tr>
                </tbody>
              </table>
              <p class={styles['foot']}>
                {words().foot(props.body, formatDate(dayOf(browserClock.now())))}
              </p>
            </section>
          </div>
        );
      }}
    </Show>
  );
}

/** 万元 with separators, as everywhere on the pages; a sheet shows them without. */
function wan(yuan: number): string {
  return formatNumber(Number(inWan(yuan)), 4);
}

function voices({ origins }: LeadAtGatesView): string {
  const words = gateWords().material;
  return words.voices(
    ORIGINS.filter((origin) => origins[origin] > 0).map((origin) =>
      words.part(collectionWords().origins[origin], formatNumber(origins[origin])),
    ),
  );
}
