import { createMemo, createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import type { Town } from '../../../shared/collection/model.ts';
import type { EntryReceipt } from '../../../shared/collection/review.ts';
import { ok } from '../../../shared/result.ts';
import { createAsked } from '../../congress/asked.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Progress } from '../../design/Progress.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { deputyProposalWords as words } from '../../words/collection/deputy/index.ts';
import { trackPath } from '../raise/address.ts';
import { DraftForm, type SendProposal } from './DraftForm.tsx';
import styles from './Own.module.css';

interface ProposeFormProps {
  readonly body: string;
  readonly deputy: { readonly id: string; readonly name: string };
  readonly onSend: SendProposal;
  /** Where all proposals of this deputy are. */
  readonly overview: string;
}

/** What a deputy proposes in an open drive: the form, and after it the number. */
export function ProposeForm(props: ProposeFormProps): JSX.Element {
  const api = createApi();
  const param = { body: props.body };
  const drives = createAsked(
    () => 'all',
    async () => {
      const all = await ask(api.bodies[':body'].drives.$get({ param }));
      return all.ok
        ? ok(all.value.filter(({ phase }) => phase === 'open' || phase === 'coming'))
        : all;
    },
  );
  const towns = createAsked(
    () => 'all',
    () => ask(api.bodies[':body'].towns.$get({ param })),
  );
  const open = createMemo(() => drives.value()?.filter(({ phase }) => phase === 'open') ?? []);
  const coming = () => drives.value()?.findLast(({ phase }) => phase === 'coming');
  const [chosen, setChosen] = createSignal<string>();
  const drive = createMemo(() => open().find(({ id }) => id === chosen())?.id ?? open()[0]?.id);
  const known = (): readonly Town[] | undefined =>
    drives.value() === undefined ? undefined : towns.value();
  const failure = () => drives.failure() ?? towns.failure();
  const [receipt, setReceipt] = createSignal<EntryReceipt>();
  return (
    <Switch fallback={<Progress label={words().loading} />}>
      <Match when={receipt()}>
        {(sent) => (
          <Sent
            receipt={sent()}
            overview={props.overview}
            onAnother={() => setReceipt(undefined)}
          />
        )}
      </Match>
      <Match when={known()}>
        {(list) => (
          <Show
            when={drive()}
            keyed
            fallback={
              <Notice title={words().noDrive}>
                <Show when={coming()} fallback={words().noDriveSays}>
                  {(next) => words().coming(next().title, formatDate(next().opensOn))}
                </Show>
              </Notice>
            }
          >
            {(id) => (
              <>
                <Show
                  when={open().length > 1}
                  fallback={<p>{words().drive(open()[0]?.title ?? '')}</p>}
                >
                  <SelectField
                    label={words().chooseDrive}
                    value={id}
                    options={open().map((one) => ({ value: one.id, label: one.title }))}
                    onChoose={setChosen}
                  />
                </Show>
                <DraftForm
                  body={props.body}
                  drive={id}
                  deputy={props.deputy}
                  towns={list()}
                  onSend={props.onSend}
                  onSent={(sent) => {
                    setReceipt(sent);
                    scrollTo({ top: 0 });
                  }}
                />
              </>
            )}
          </Show>
        )}
      </Match>
      <Match when={failure()}>
        {(why) => (
          <Notice
            tone="problem"
            live
            action={
              <Button
                onPress={() => {
                  void drives.again();
                  void towns.again();
                }}
              >
                {words().again}
              </Button>
            }
          >
            {problemWords(why())}
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

function Sent(props: {
  readonly receipt: EntryReceipt;
  readonly overview: string;
  readonly onAnother: () => void;
}): JSX.Element {
  return (
    <div class={styles['sent']}>
      <Notice tone="done" title={words().sent} live>
        {props.receipt.state === 'accepted' ? words().sentPublic : words().sentReview}
      </Notice>
      <p class={styles['number']}>
        <span>{words().number}</span>
        <b>{props.receipt.number}</b>
      </p>
      <Button wide kind="primary" href={trackPath(props.receipt.number)}>
        {words().followThis}
      </Button>
      <Button wide href={props.overview}>
        {words().toOverview}
      </Button>
      <Button wide kind="quiet" onPress={() => props.onAnother()}>
        {words().another}
      </Button>
    </div>
  );
}
