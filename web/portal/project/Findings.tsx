import { For, Show, type JSX } from 'solid-js';
import type { ProjectFindings } from '../../../shared/supervision/finding.ts';
import { createAsked } from '../../congress/asked.ts';
import { ask, createApi } from '../../platform/api.ts';
import { FindingLine } from '../../supervision/finding/FindingLine.tsx';
import { findingWords as words } from '../../words/supervision/finding/index.ts';
import styles from './Project.module.css';

/**
 * What deputies found wrong at a project and what was done about it. Nothing is
 * said where no group has been there yet, or while it cannot be fetched: the
 * page reads whole without it.
 */
export default function Findings(props: {
  readonly body: string;
  readonly project: string;
}): JSX.Element {
  const api = createApi();
  const found = createAsked(
    () => ({ body: props.body, project: props.project }),
    (param) =>
      ask<ProjectFindings>(api.bodies[':body'].projects[':project'].findings.$get({ param })),
  );
  const over = ({ findings }: ProjectFindings): number =>
    findings.filter(({ state }) => state === 'signed-off').length;
  return (
    <Show when={found.value()}>
      {(known) => (
        <Show when={known().deputies > 0 || known().findings.length > 0}>
          <section class={styles['part']}>
            <h2>
              {known().findings.length === 0
                ? words().public.none
                : words().public.title(known().findings.length, over(known()))}
            </h2>
            <p class={styles['deck']}>{words().public.note(known().deputies, known().visits)}</p>
            <For each={known().findings}>{(finding) => <FindingLine finding={finding} />}</For>
          </section>
        </Show>
      )}
    </Show>
  );
}
