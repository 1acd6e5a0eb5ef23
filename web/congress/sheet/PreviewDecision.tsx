import { createSignal, Show, type JSX } from 'solid-js';
import type { ImportPreview } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { Failed } from '../form/Failed.tsx';
import styles from './Sheet.module.css';

interface PreviewDecisionProps {
  readonly preview: ImportPreview<unknown>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onConfirm: (removeMissing: boolean) => void;
  readonly onDrop: () => void;
  /** How far it had come when it was broken off; then the rest can be cancelled. */
  readonly midway?: ImportProgress | undefined;
  readonly onCancel?: () => void;
}

/** How far an import has come, in rows. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** Whether what the preview shows is to be done, and what becomes of entries that the sheet does not name. */
export function PreviewDecision(props: PreviewDecisionProps): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['sheet'] => congressWords().sheet;
  const [removing, setRemoving] = createSignal(false);
  const counts = (): ImportPreview<unknown>['counts'] => props.preview.counts;
  const removes = (): number => (removing() ? counts().removed : 0);
  const changes = (): number => counts().added + counts().changed + removes();
  const blocked = (): readonly Blocked[] => {
    if (counts().refused > 0)
      return [{ reason: words().refusedRows(counts().refused), lift: words().refusedLift }];
    return changes() === 0 ? [{ reason: words().nothing }] : [];
  };
  return (
    <>
      <Show when={counts().removed > 0}>
        <div class={styles['filter']} role="radiogroup" aria-label={words().missing}>
          <p>{words().missingExplained(counts().removed)}</p>
          <CheckField
            group="missing"
            label={words().keepMissing}
            checked={!removing()}
            onCheck={() => setRemoving(false)}
          />
          <CheckField
            group="missing"
            label={words().removeMissing(counts().removed)}
            checked={removing()}
            onCheck={() => setRemoving(true)}
          />
        </div>
      </Show>
      <Show when={props.preview.creates.length > 0}>
        <Notice>{words().creates(props.preview.creates)}</Notice>
      </Show>
      <Failed
        failure={props.failure}
        title={props.midway === undefined ? words().failed : words().unfinished}
      />
      <Show when={props.midway}>
        {(midway) => (
          <Notice tone="caution">
            {words().midway(
              formatNumber(midway().done),
              formatNumber(midway().total - midway().done),
            )}
          </Notice>
        )}
      </Show>
      <div class={styles['actions']}>
        <Button
          kind="primary"
          busy={props.busy}
          blocked={blocked()}
          consequence={words().willDo(counts().added, counts().changed, removes())}
          onPress={() => props.onConfirm(removing())}
        >
          {props.midway === undefined ? words().confirm : words().goOn}
        </Button>
        <Show
          when={props.midway !== undefined && props.onCancel}
          fallback={<Button onPress={props.onDrop}>{words().drop}</Button>}
        >
          {(cancel) => <Button onPress={() => cancel()()}>{words().cancelRest}</Button>}
        </Show>
      </div>
    </>
  );
}
