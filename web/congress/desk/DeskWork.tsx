import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { readCardText } from '../../../shared/congress/card-text.ts';
import type { AttendanceRow, CongressSession } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked, createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Pager } from '../form/Pager.tsx';
import { DeskAnswer, type Answer } from './DeskAnswer.tsx';
import { DeskList } from './DeskList.tsx';
import { Scanner, scannerIsThere } from './Scanner.tsx';
import type { Hall } from './hall.ts';
import styles from './DeskPage.module.css';

const SIZE = 20;
const PAUSE = 150;

type Only = 'all' | 'missing' | 'present';

/** Finding a deputy by name, number or card, and signing them in with one press. */
export function DeskWork(props: {
  readonly session: CongressSession;
  readonly hall: Hall;
}): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['desk'] => congressWords().desk;
  const { id: session, body } = props.session;
  const [typed, setTyped] = createSignal('');
  const [wanted, setWanted] = createSignal<{ search: string; only: Only; page: number }>({
    search: '',
    only: 'missing',
    page: 1,
  });
  const [answer, setAnswer] = createSignal<Answer>();
  const [scanning, setScanning] = createSignal(false);
  const [rows, setRows] = createStore<AttendanceRow[]>([]);
  let field: HTMLInputElement | HTMLTextAreaElement | undefined;
  let latest = 0;
  const found = createAsked(
    () => ({ ...wanted(), changes: props.hall.changes() }),
    ({ search, only, page }) =>
      ask(
        staffApi.bodies[':body'].sessions[':session'].attendance.rows.$get({
          param: { body, session },
          query: {
            search,
            // Who is looked for by name may have signed in already: that is an answer too.
            only: search === '' ? only : 'all',
            page: String(page),
            size: String(SIZE),
          },
        }),
      ),
  );
  createEffect(on(found.value, (read) => setRows(reconcile(read?.rows ?? [], { key: 'deputy' }))));
  const signIn = createDeed((who: { deputy: string } | { card: string }) =>
    ask(
      staffApi.bodies[':body'].sessions[':session']['sign-ins'].$post({
        param: { body, session },
        json: who,
      }),
    ),
  );
  const search = (text: string): void => {
    setWanted((now) => ({ ...now, search: text, page: 1 }));
  };
  const clear = (): void => {
    latest += 1;
    setTyped('');
    search('');
  };
  const type = async (text: string): Promise<void> => {
    setTyped(text);
    latest += 1;
    const mine = latest;
    await browserClock.wait(PAUSE);
    if (mine === latest && readCardText(text) === undefined) search(text.trim());
  };
  const sign = async (
    who: { deputy: string } | { card: string },
    name: string | undefined,
  ): Promise<void> => {
    const before = rows.find((row) => 'deputy' in who && row.deputy === who.deputy)?.signedIn;
    const signed = await signIn.run(who);
    setAnswer(
      signed.ok
        ? { row: signed.value, again: before !== undefined && before !== null }
        : { failure: signed.failure, name },
    );
    if (signed.ok) {
      clear();
      props.hall.changed();
    }
    field?.focus();
  };
  /** Enter: a card that was scanned or typed, or the only deputy that was found. */
  const enter = async (): Promise<void> => {
    const text = typed().trim();
    if (text === '') return;
    if (readCardText(text) !== undefined) {
      setTyped('');
      await sign({ card: text }, undefined);
      return;
    }
    search(text);
    await found.again();
    const [one, another] = found.value()?.rows ?? [];
    if (one !== undefined && another === undefined && one.signedIn === null)
      await sign({ deputy: one.deputy }, one.name);
  };
  return (
    <Panel>
      <div class={styles['work']}>
        <form
          class={styles['find']}
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            void enter();
          }}
        >
          <TextField
            label={words().find}
            hint={words().findHint}
            autocomplete="off"
            maxLength={500}
            value={typed()}
            onInput={(text) => void type(text)}
            ref={(control) => {
              field = control;
              queueMicrotask(() => control.focus());
            }}
          />
          <Show when={scannerIsThere()}>
            <Button icon="scan" onPress={() => setScanning((on) => !on)}>
              {scanning() ? words().scanStop : words().scan}
            </Button>
          </Show>
        </form>
        <Show when={scanning()}>
          <Scanner
            onCard={(text) => void sign({ card: text }, undefined)}
            onStop={() => setScanning(false)}
            label={words().camera}
            refusal={words().noCamera}
          />
        </Show>
        <DeskAnswer answer={answer()} />
        <Show when={wanted().search === ''}>
          <SelectField
            label={words().show}
            value={wanted().only}
            options={(['missing', 'present', 'all'] as const).map((value) => ({
              value,
              label: words().only[value],
            }))}
            onChoose={(only) => setWanted({ search: '', only, page: 1 })}
          />
        </Show>
        <Failed
          failure={found.failure()}
          title={words().listOld}
          onAgain={() => void found.again()}
        />
        <Show when={found.value()}>
          <DeskList
            rows={rows}
            session={props.session}
            empty={
              wanted().search === ''
                ? words().nobody[wanted().only]
                : words().notFound(wanted().search)
            }
            busy={signIn.busy()}
            onSignIn={(row) => void sign({ deputy: row.deputy }, row.name)}
            onChanged={() => props.hall.changed()}
          />
        </Show>
        <Pager
          page={wanted().page}
          size={SIZE}
          total={found.value()?.total ?? 0}
          onPage={(page) => setWanted((now) => ({ ...now, page }))}
        />
      </div>
    </Panel>
  );
}
