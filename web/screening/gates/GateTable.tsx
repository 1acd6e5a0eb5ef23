import { Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { GatesView, LeadAtGatesView } from '../../../shared/screening/gates-model.ts';
import type { Gate } from '../../../shared/screening/model.ts';
import type { GateOutcome } from '../../../shared/screening/model.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { Money } from '../../design/Money.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import styles from './Gates.module.css';

const SIGNS: Readonly<Record<GateOutcome, IconName>> = {
  passed: 'check',
  struck: 'cross',
  returned: 'back',
};

/** The candidates with what each gate has said of them. */
export function GateTable(props: { readonly view: GatesView }): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['table'] => gateWords().table;
  const columns = (): readonly Column<LeadAtGatesView>[] => [
    {
      label: words().number,
      cell: ({ ordinal }) => <span class={styles['code']}>{leadNumber(ordinal)}</span>,
    },
    {
      label: words().name,
      kind: 'head',
      cell: (lead) => (
        <>
          <a href={`/staff/screening?state=${lead.state}&lead=${encodeURIComponent(lead.id)}`}>
            <Phrase text={lead.name} />
          </a>
          <Show when={lead.state === 'preliminary' && lead.cardFaults > 0}>
            <small class={styles['faults']}>
              <Icon name="warn" /> {words().faults(formatNumber(lead.cardFaults))}
            </small>
          </Show>
        </>
      ),
    },
    { label: words().department, cell: ({ department }) => department },
    { label: words().money, kind: 'number', cell: ({ totalYuan }) => <Money yuan={totalYuan} /> },
    ...props.view.gates.map(({ gate }): Column<LeadAtGatesView> => ({
      label: gateWords().gates[gate],
      cell: (lead) => <Said lead={lead} gate={gate} />,
    })),
    { label: words().state, cell: ({ state }) => collectionWords().leadStates[state] },
  ];
  return (
    <Panel title={words().title} note={words().count(formatNumber(props.view.leads.length))}>
      <Table
        caption={words().title}
        captionHidden
        rows={props.view.leads}
        columns={columns()}
        empty={words().empty}
        tone={({ state }) =>
          state === 'preliminary' || state === 'candidate' ? undefined : 'quiet'
        }
      />
    </Panel>
  );
}

function Said(props: { readonly lead: LeadAtGatesView; readonly gate: Gate }): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['table'] => gateWords().table;
  const said = () => props.lead.said.find(({ gate }) => gate === props.gate);
  return (
    <Show
      when={said()}
      fallback={
        <span class={styles['quiet']}>
          {props.lead.next === props.gate ? words().waiting : words().notYet}
        </span>
      }
    >
      {(one) => (
        <span class={`${styles['said']} ${styles[one().lapsed === null ? one().outcome : 'anew']}`}>
          <Icon name={one().lapsed === null ? SIGNS[one().outcome] : 'warn'} />
          <span>
            {one().lapsed === null ? words().outcomes[one().outcome] : words().anew}
            <small>
              {one().lapsed === null
                ? formatDate(one().on)
                : words().before(words().outcomes[one().outcome], formatDate(one().on))}
            </small>
            <Show when={one().note}>
              <small>{one().note}</small>
            </Show>
          </span>
        </span>
      )}
    </Show>
  );
}
