import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import type { ImportCounts, ImportPreview } from '../../../shared/congress/model.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { FormField } from '../../design/FormField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { PreviewTable, type PreviewColumn } from './PreviewTable.tsx';
import { PreviewCounts } from './PreviewCounts.tsx';
import { PreviewDecision, type ImportProgress } from './PreviewDecision.tsx';
import styles from './Sheet.module.css';

interface SheetImportProps<Entry> {
  readonly title: string;
  readonly lede: JSX.Element;
  /** The list as it is, or an empty one: the form to fill in. */
  readonly template: JSX.Element;
  readonly columns: readonly PreviewColumn<Entry>[];
  /** What the sheet would do. */
  readonly preview: (file: File, signal: AbortSignal) => Promise<Result<ImportPreview<Entry>>>;
  readonly confirm: (token: string, removeMissing: boolean) => Promise<Result<ImportCounts>>;
  /** How far what was confirmed has come, where it takes longer than a moment. */
  readonly progress?: (token: string) => Promise<Result<ImportProgress>>;
  /** Cancels what of it has not been done yet, where it takes longer than a moment. */
  readonly cancel?: (token: string) => Promise<Result<ImportProgress>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The progress of an import is asked for so often, in milliseconds. */
const OFTEN = 700;

/** Choose a file, see what it would change and what is wrong with it, then confirm. */
export function SheetImport<Entry>(props: SheetImportProps<Entry>): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['sheet'] => congressWords().sheet;
  const [shown, setShown] = createSignal<ImportPreview<Entry>>();
  const [name, setName] = createSignal('');
  const [done, setDone] = createSignal<ImportCounts>();
  const [stopped, setStopped] = createSignal(false);
  let stop: AbortController | undefined;
  const read = createDeed(async (file: File) => {
    stop = new AbortController();
    return props.preview(file, stop.signal);
  });
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setName(file.name);
    setShown(undefined);
    setDone(undefined);
    setStopped(false);
    setMidway(undefined);
    setCancelled(undefined);
    confirmed.forget();
    const previewed = await read.run(file);
    // The same file, mended, can be chosen again.
    input.value = '';
    if (previewed.ok) setShown(previewed.value);
  };
  const confirmed = createDeed((removeMissing: boolean) =>
    props.confirm(shown()?.token ?? '', removeMissing),
  );
  const [written, setWritten] = createSignal<ImportProgress>();
  /** How far it had come when it was broken off, and when it was cancelled. */
  const [midway, setMidway] = createSignal<ImportProgress>();
  const [cancelled, setCancelled] = createSignal<ImportProgress>();
  const cancelling = createDeed(
    async (token: string) => props.cancel?.(token) ?? fail('no-connection'),
  );
  const cancel = async (): Promise<void> => {
    const answer = await cancelling.run(shown()?.token ?? '');
    if (answer.ok) ended(answer.value);
  };
  const ended = (at: ImportProgress): void => {
    if (at.done < at.total) setCancelled(at);
    setMidway(undefined);
    setShown(undefined);
    confirmed.forget();
    props.onDone();
  };
  const follow = async (token: string): Promise<void> => {
    for (;;) {
      await browserClock.wait(OFTEN);
      if (!confirmed.busy()) return;
      const answer = await props.progress?.(token);
      if (answer?.ok === true && confirmed.busy()) setWritten(answer.value);
    }
  };
  const confirm = async (removeMissing: boolean): Promise<void> => {
    const token = shown()?.token ?? '';
    const running = confirmed.run(removeMissing);
    if (props.progress !== undefined) void follow(token);
    const result = await running;
    const seen = written();
    setWritten(undefined);
    if (!result.ok) return brokenOff(token, result.failure, seen);
    setMidway(undefined);
    setShown(undefined);
    setDone(result.value);
    props.onDone();
  };
  /** Says how far it has come; what somebody has cancelled is at its end. */
  const brokenOff = async (
    token: string,
    failure: Failure,
    seen: ImportProgress | undefined,
  ): Promise<void> => {
    if (failure.code === 'import-cancelled') return;
    const answer = await props.progress?.(token);
    const at = answer?.ok === true ? answer.value : seen;
    if (at !== undefined && at.done > 0) setMidway(at);
  };
  return (
    <Panel
      title={props.title}
      action={
        <Button kind="quiet" onPress={props.onClose}>
          {words().close}
        </Button>
      }
    >
      <div class={styles['import']}>
        <div>{props.lede}</div>
        <div>{props.template}</div>
        <FormField label={words().file} hint={words().fileHint}>
          {(control) => (
            <input
              {...control()}
              type="file"
              accept=".xlsx,.csv"
              onChange={(event) => void choose(event.currentTarget)}
            />
          )}
        </FormField>
        <Switch>
          <Match when={read.busy()}>
            <Progress
              label={words().reading(name())}
              onStop={() => {
                setStopped(true);
                stop?.abort();
              }}
            />
          </Match>
          <Match when={cancelled()}>
            {(at) => (
              <Notice tone="caution" live title={words().cancelled}>
                {words().cancelledCounts(
                  formatNumber(at().done),
                  formatNumber(at().total - at().done),
                )}
              </Notice>
            )}
          </Match>
          <Match when={written()}>
            {(progress) => (
              <Progress
                label={words().writing}
                done={progress().done}
                total={progress().total}
                {...(props.cancel === undefined ? {} : { onStop: () => void cancel() })}
              />
            )}
          </Match>
          <Match when={stopped()}>
            <Notice live>{words().stopped}</Notice>
          </Match>
          <Match when={read.failure()}>
            <Failed failure={read.failure()} title={words().notReadable(name())} />
          </Match>
          <Match when={done()}>
            {(counts) => (
              <Notice tone="done" live title={words().done}>
                {words().doneCounts(counts())}
              </Notice>
            )}
          </Match>
        </Switch>
        <Failed failure={cancelling.failure()} title={words().notCancelled} />
        <Show when={shown()}>
          {(preview) => (
            <>
              <PreviewCounts counts={preview().counts} />
              <PreviewDecision
                preview={preview()}
                busy={confirmed.busy()}
                failure={confirmed.failure()}
                onConfirm={(removeMissing) => void confirm(removeMissing)}
                midway={midway()}
                onCancel={() => void cancel()}
                onDrop={() => {
                  confirmed.forget();
                  setShown(undefined);
                }}
              />
              <PreviewTable preview={preview()} columns={props.columns} name={name()} />
            </>
          )}
        </Show>
      </div>
    </Panel>
  );
}
