import { For, type JSX } from 'solid-js';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Frame } from './Frame.tsx';
import type { Requirement } from './requirements.ts';

/** What this browser lacks, said before anything else. */
export function Cannot(props: { readonly missing: readonly Requirement[] }): JSX.Element {
  return (
    <Frame>
      <PageHead title={words().cannot} variant="compact" />
      <For each={props.missing}>
        {(requirement) => (
          <Notice tone="problem" title={words().missing[requirement].title}>
            {words().missing[requirement].text}
          </Notice>
        )}
      </For>
      <p>{words().askPaper}</p>
    </Frame>
  );
}

/** Another window of this browser holds the paper. */
export function Elsewhere(): JSX.Element {
  return (
    <Frame>
      <PageHead title={words().elsewhere} lede={words().elsewhereText} variant="compact" />
    </Frame>
  );
}

export function Opening(): JSX.Element {
  return (
    <Frame>
      <PageHead title={words().loading} variant="compact" />
      <Progress label={words().loading} />
    </Frame>
  );
}
