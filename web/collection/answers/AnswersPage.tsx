import { createSignal, Show, type JSX } from 'solid-js';
import {
  SETTLED_STATES,
  TOLD_BY,
  TOLD_WANTED,
  type Answer,
  type AnswersView,
  type SettledState,
  type ToldBy,
  type ToldWanted,
} from '../../../shared/collection/answers.ts';
import type { Drive } from '../../../shared/collection/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Pager } from '../../congress/form/Pager.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { answersWords } from '../../words/collection/answers/index.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { createDriveChoice, DriveField, NoDrive } from '../drive-choice.tsx';
import styles from './Answers.module.css';
import { AnswerTable } from './AnswerTable.tsx';
import { Slips } from './Slips.tsx';

/** So many proposals stand on a page. */
const SIZE = 50;

/** Answers to proposers (回告): whom to tell what became of their proposal, slips to print, and who was told. */
export default function AnswersPage(): JSX.Element {
  const choice = createDriveChoice();
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          title={answersWords().title}
          lede={answersWords().lede}
          aside={<DriveField choice={choice} />}
        />
        <NoDrive choice={choice} />
      </div>
      <Show when={choice.drive()} keyed>
        {(drive) => <AnswersOfDrive drive={drive} />}
      </Show>
    </>
  );
}

function AnswersOfDrive(props: { readonly drive: Drive }): JSX.Element {
  const seat = useSeat();
  const words = answersWords;
  const [state, setState] = createSignal<SettledState | ''>('');
  const [told, setTold] = createSignal<ToldWanted>('no');
  const [phone, setPhone] = createSignal(false);
  const [page, setPage] = createSignal(1);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [how, setHow] = createSignal<ToldBy>('call');
  const [said, setSaid] = createSignal<string>();
  const param = () => ({ body: seat.body().id, drive: props.drive.id });
  const read = createAsked(
    () => ({ state: state(), told: told(), phone: phone(), page: page() }),
    (wanted) =>
      ask<AnswersView>(
        staffApi.bodies[':body'].drives[':drive'].answers.$get({
          param: param(),
          query: {
            told: wanted.told,
            phone: wanted.phone ? 'yes' : 'all',
            page: String(wanted.page),
            size: String(SIZE),
            ...(wanted.state === '' ? {} : { state: wanted.state }),
          },
        }),
      ),
  );
  const mark = createDeed((proposals: readonly string[]) =>
    ask<{ told: number }>(
      staffApi.bodies[':body'].drives[':drive'].answers.told.$post({
        param: param(),
        json: { proposals: [...proposals], how: how() },
      }),
    ),
  );
  const rows = (): readonly Answer[] => read.value()?.rows ?? [];
  const picked = (): readonly Answer[] => rows().filter(({ proposal }) => chosen().has(proposal));
  // Other rows come into view: what was chosen before is not among them.
  const show = (change: () => void): void => {
    setChosen(new Set<string>());
    setSaid(undefined);
    setPage(1);
    change();
  };
  const tell = async (): Promise<void> => {
    const marked = await mark.run(picked().map(({ proposal }) => proposal));
    if (!marked.ok) return;
    setChosen(new Set<string>());
    setPage(1);
    await read.again();
    setSaid(words().marked(formatNumber(marked.value.told)));
  };
  const count = (): string => formatNumber(picked().length);
  return (
    <>
      <div class={print['screen']}>
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void read.again()}
        />
        <Show when={said()}>
          {(text) => (
            <Notice tone="done" live>
              {text()}
            </Notice>
          )}
        </Show>
        <Show when={read.value()}>
          {(view) => (
            <>
              <p class={styles['waiting']}>{words().waiting(formatNumber(view().waiting))}</p>
              <Panel>
                <div class={styles['filters']}>
                  <SelectField
                    label={words().state}
                    value={state()}
                    options={[
                      { value: '' as const, label: words().anyState },
                      ...SETTLED_STATES.map((value) => ({
                        value,
                        label: collectionWords().leadStates[value],
                      })),
                    ]}
                    onChoose={(value) => show(() => setState(value))}
                  />
                  <SelectField
                    label={words().told}
                    value={told()}
                    options={TOLD_WANTED.map((value) => ({
                      value,
                      label: words().toldWanted[value],
                    }))}
                    onChoose={(value) => show(() => setTold(value))}
                  />
                  <CheckField
                    label={words().onlyPhone}
                    checked={phone()}
                    onCheck={(yes) => show(() => setPhone(yes))}
                  />
                </div>
              </Panel>
              <Panel title={words().list} note={words().count(formatNumber(view().total))}>
                <Failed failure={mark.failure()} />
                <div class={styles['doing']}>
                  <Show when={seat.may('manage-collection')}>
                    <SelectField
                      label={words().how}
                      value={how()}
                      options={TOLD_BY.map((value) => ({ value, label: words().hows[value] }))}
                      onChoose={setHow}
                    />
                    <Button
                      kind="primary"
                      busy={mark.busy()}
                      blocked={picked().length === 0 ? [{ reason: words().chooseFirst }] : []}
                      onPress={() => void tell()}
                    >
                      {picked().length === 0 ? words().markNone : words().mark(count())}
                    </Button>
                  </Show>
                  <Button
                    icon="print"
                    blocked={picked().length === 0 ? [{ reason: words().printFirst }] : []}
                    consequence={words().printHelp}
                    onPress={() => globalThis.print()}
                  >
                    {picked().length === 0 ? words().printNone : words().print(count())}
                  </Button>
                </div>
                <AnswerTable rows={rows()} chosen={chosen()} onChoose={setChosen} />
                <Pager
                  page={page()}
                  size={SIZE}
                  total={view().total}
                  onPage={(next) => {
                    setChosen(new Set<string>());
                    setPage(next);
                  }}
                />
              </Panel>
            </>
          )}
        </Show>
      </div>
      <Slips body={seat.body().name} answers={picked()} />
    </>
  );
}
