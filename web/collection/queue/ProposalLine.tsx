import { Show, type JSX } from 'solid-js';
import type { Proposal } from '../../../shared/collection/model.ts';
import { Phrase } from '../../design/Phrase.tsx';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import styles from './OpenLead.module.css';

/** What a line says of a proposal. */
export type ShortProposal = Pick<
  Proposal,
  'id' | 'number' | 'name' | 'origin' | 'channel' | 'unit' | 'byName' | 'town' | 'village'
>;

interface ProposalLineProps {
  readonly proposal: ShortProposal;
  /** In place of its name. */
  readonly name?: string;
  /** What stands at its end, for example how far it resembles. */
  readonly note?: string;
  /** Present when it can be chosen. */
  readonly checked?: boolean;
  readonly onCheck?: () => void;
  /** What can be read under it. */
  readonly children?: JSX.Element;
}

/** One proposal on a line: number, name, where from, and of which place. */
export function ProposalLine(props: ProposalLineProps): JSX.Element {
  const how = (): string => {
    const { origin, channel, unit, byName } = props.proposal;
    if (origin === 'deputies') return byName;
    return unit === '' ? collectionWords().channels[channel] : unit;
  };
  return (
    <li>
      <label class={styles['proposal']}>
        <Show when={props.onCheck} fallback={<span />}>
          {(check) => (
            <input type="checkbox" checked={props.checked === true} onChange={() => check()()} />
          )}
        </Show>
        <span class={styles['number']} title={props.proposal.number}>
          {props.proposal.number.split('-').at(-1)}
        </span>
        <span class={styles['name']}>
          <Phrase text={props.name ?? props.proposal.name} />
        </span>
        <span class={styles['source']}>
          <span>
            {queueWords().lead.origin(collectionWords().origins[props.proposal.origin], how())}
          </span>
          <span>{queueWords().lead.place(props.proposal.town, props.proposal.village)}</span>
        </span>
        <span class={styles['note']}>{props.note}</span>
      </label>
      {props.children}
    </li>
  );
}
