import { Show, type JSX } from 'solid-js';
import type {
  ChangeForm,
  FieldChange,
  MilestoneChange,
  VotedField,
} from '../../shared/delivery/model.ts';
import { Money } from '../design/Money.tsx';
import { Table } from '../design/Table.tsx';
import { formatDate, formatNumber } from '../platform/language-formats.ts';
import { changeWords } from '../words/delivery/changes/index.ts';
import { deliveryWords } from '../words/delivery/index.ts';
import styles from './ChangeDifference.module.css';

interface ChangeDifferenceProps {
  /** What a request asks for, or has changed. */
  readonly change: Pick<ChangeForm, 'kind' | 'fields' | 'milestones'>;
}

interface Line {
  readonly item: string;
  readonly from: JSX.Element;
  readonly to: JSX.Element;
}

/** What a change makes of what: each matter with its old and new value, in words under their heads. */
export function ChangeDifference(props: ChangeDifferenceProps): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['difference'] => changeWords().difference;
  const lines = (): readonly Line[] => [
    ...props.change.fields.map(fieldLine),
    ...props.change.milestones.map(milestoneLine),
  ];
  return (
    <>
      <Show when={props.change.kind === 'end'}>
        <p class={styles['ended']}>{words().ended}</p>
      </Show>
      <Show when={lines().length > 0}>
        <Table
          caption={words().caption}
          captionHidden
          columns={[
            { label: words().item, kind: 'head', cell: ({ item }) => item },
            { label: words().from, cell: ({ from }) => <span class={styles['text']}>{from}</span> },
            {
              label: words().to,
              strong: true,
              cell: ({ to }) => <span class={styles['text']}>{to}</span>,
            },
          ]}
          rows={lines()}
        />
      </Show>
    </>
  );
}

function fieldLine({ field, from, to }: FieldChange): Line {
  return {
    item: deliveryWords().fields[field],
    from: <VotedValue field={field} value={from} />,
    to: <VotedValue field={field} value={to} />,
  };
}

function milestoneLine({ name, from, to }: MilestoneChange): Line {
  const at = ({ dueOn, weight }: MilestoneChange['to']): string =>
    changeWords().difference.due(formatDate(dueOn), formatNumber(weight));
  return { item: changeWords().difference.milestone(name), from: at(from), to: at(to) };
}

/** The value of a field of the card as people read it. */
export function VotedValue(props: {
  readonly field: VotedField;
  readonly value: string | number;
}): JSX.Element {
  const shown = (): JSX.Element => {
    const { field, value } = props;
    if (value === '') return changeWords().difference.none;
    if (field === 'totalYuan' || field === 'yearYuan') return <Money yuan={Number(value)} />;
    if (field === 'beneficiaries')
      return changeWords().difference.people(formatNumber(Number(value)));
    return field === 'startsOn' || field === 'endsOn' ? formatDate(String(value)) : value;
  };
  return <>{shown()}</>;
}
