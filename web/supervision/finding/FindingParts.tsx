import { For, Show, type JSX } from 'solid-js';
import type { Finding } from '../../../shared/supervision/finding.ts';
import { JUDGED, JUDGEMENTS } from '../../../shared/supervision/model.ts';
import { PhotoStrip, type ShownPhoto } from '../../design/PhotoStrip.tsx';
import { findingWords as words } from '../../words/supervision/finding/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import styles from './Finding.module.css';

/** Number and project of a finding, its photos and documents, and how its rounds were judged. */
export function FindingParts(props: {
  readonly finding: Finding;
  /** Address of a file of this finding. */
  readonly addressOf: (file: string) => string;
}): JSX.Element {
  const files = () => props.finding.steps.flatMap((step) => step.files);
  const photos = (): readonly ShownPhoto[] =>
    files()
      .filter(({ kind }) => kind === 'photo')
      .map(({ id }, at) => ({
        id,
        small: `${props.addressOf(id)}?form=small`,
        whole: props.addressOf(id),
        alt: words().photo(props.finding.title, at + 1),
      }));
  return (
    <>
      <p class={styles['meta']}>
        <span>{words().number(props.finding.number)}</span>
        <span>{props.finding.project.name}</span>
        <span>{props.finding.unit.name}</span>
        <span>{supervisionWords().urgencies[props.finding.urgency]}</span>
      </p>
      <PhotoStrip label={words().photos(props.finding.title)} photos={photos()} />
      <For each={files().filter(({ kind }) => kind === 'document')}>
        {(file) => (
          <a href={props.addressOf(file.id)} download={file.name}>
            {file.name}
          </a>
        )}
      </For>
      <For each={props.finding.sums}>
        {(sums) => (
          <div class={styles['sums']}>
            <b>{words().sums(sums.round)}</b>
            <For each={JUDGED}>
              {(judged) => (
                <Show when={JUDGEMENTS.some((one) => sums[judged][one] > 0)}>
                  <div>
                    <span>{supervisionWords().judged[judged]}</span>
                    <For each={JUDGEMENTS}>
                      {(one) => (
                        <span>
                          {supervisionWords().judgements[one]} {words().people(sums[judged][one])}
                        </span>
                      )}
                    </For>
                  </div>
                </Show>
              )}
            </For>
          </div>
        )}
      </For>
    </>
  );
}
