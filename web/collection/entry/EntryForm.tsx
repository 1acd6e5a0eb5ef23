import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { Town } from '../../../shared/collection/model.ts';
import type { EntryReceipt, TypedEntry } from '../../../shared/collection/review.ts';
import type { Deputy, Unit } from '../../../shared/congress/model.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { faultSaid } from '../form/fault-said.ts';
import { lazyPage } from '../../platform/page.tsx';
import { entryWords as words } from '../../words/collection/entry/index.ts';
import { today } from '../drives/drive-said.ts';
import { ProposalFields } from '../form/ProposalFields.tsx';
import {
  BLANK_PROPOSAL,
  fieldAtFault,
  proposalTyped,
  type ProposalField,
  type TypedProposal,
} from '../form/typed-proposal.ts';
import type { Joined } from '../raise/draft.ts';
import { SourceFields } from './SourceFields.tsx';
import type { Source } from './source.ts';

const Similar = lazyPage(() => import('../raise/Similar.tsx'));

interface EntryFormProps {
  readonly drive: string;
  readonly towns: readonly Town[];
  readonly deputies: readonly Deputy[];
  readonly units: readonly Unit[];
  /** What was entered, with the receipt it got. */
  readonly onEntered: (entered: TypedEntry, receipt: EntryReceipt) => void;
}

/** One proposal that came on paper, by telephone or in person; then the next one. */
export function EntryForm(props: EntryFormProps): JSX.Element {
  const seat = useSeat();
  const [source, setSource] = createSignal<Source>({
    channel: 'letter',
    origin: 'residents',
    receivedOn: today(),
    deputy: '',
    unit: '',
  });
  const [typed, setTyped] = createSignal<TypedProposal>(BLANK_PROPOSAL);
  const [joins, setJoins] = createSignal<Joined | null>(null);
  const [tried, setTried] = createSignal(false);
  // The same until it was taken: sending again after a lost answer enters nothing twice.
  const [id, setId] = createSignal(newUnorderedId(browserChance));
  const deputy = (): Deputy | undefined => props.deputies.find((one) => one.id === source().deputy);
  const read = createMemo(() =>
    proposalTyped({
      ...typed(),
      ...(deputy() === undefined ? {} : { byName: deputy()?.name ?? '', byPhone: '' }),
    }),
  );
  const send = createDeed((entry: TypedEntry) =>
    ask(
      staffApi.bodies[':body'].collection.entries.$post({
        param: { body: seat.body().id },
        json: entry,
      }),
    ),
  );
  const dayFault = (): Failure | undefined => {
    const failure = send.failure();
    return failure?.facts['field'] === 'receivedOn' ? failure : undefined;
  };
  const dayError = (): string | undefined => {
    const fault = dayFault();
    return fault === undefined ? undefined : problemWords(fault);
  };
  const error = (field: ProposalField): string | undefined => {
    const own = tried() ? read().faults.get(field) : undefined;
    const failure = send.failure();
    const found =
      own ?? (failure !== undefined && fieldAtFault(failure) === field ? failure : undefined);
    return found === undefined ? undefined : faultSaid(found);
  };
  const rest = (): Failure | undefined => {
    const failure = send.failure();
    if (failure === undefined || dayFault() !== undefined) return undefined;
    return fieldAtFault(failure) === undefined ? failure : undefined;
  };
  const enter = async (): Promise<Result<unknown>> => {
    setTried(true);
    if (read().faults.size > 0) return fail('faults');
    const { channel, origin, receivedOn, unit } = source();
    const entry: TypedEntry = {
      id: id(),
      drive: props.drive,
      entry: read().entry,
      origin,
      channel,
      receivedOn,
      deputy: deputy()?.id ?? null,
      unit: unit === '' ? null : unit,
      joins: joins()?.number ?? null,
    };
    const sent = await send.run(entry);
    if (!sent.ok) return sent;
    setId(newUnorderedId(browserChance));
    setTyped(BLANK_PROPOSAL);
    setJoins(null);
    setTried(false);
    props.onEntered(entry, sent.value);
    return sent;
  };
  return (
    <Form label={words().form} onSend={enter} wide>
      <SourceFields
        value={source()}
        deputies={props.deputies}
        units={props.units}
        dayError={dayError()}
        onInput={(changes) => setSource({ ...source(), ...changes })}
      />
      <ProposalFields
        value={typed()}
        onInput={(changes) => setTyped({ ...typed(), ...changes })}
        error={error}
        towns={props.towns}
        proposer={deputy() === undefined}
        further="open"
        afterContent={
          <Similar
            body={seat.body().id}
            drive={props.drive}
            typed={typed()}
            joins={joins()}
            said={words().similar}
            onJoin={(joined: Joined | null) => setJoins(joined)}
          />
        }
      />
      <div role="status">
        <Show when={tried() && read().faults.size > 0}>
          <Notice tone="caution">{words().faults(formatNumber(read().faults.size))}</Notice>
        </Show>
      </div>
      <Failed failure={rest()} />
      <Buttons>
        <Button kind="primary" submits busy={send.busy()}>
          {joins() === null ? words().save : words().saveJoined}
        </Button>
      </Buttons>
    </Form>
  );
}
