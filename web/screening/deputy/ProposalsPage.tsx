import { Show, type JSX } from 'solid-js';
import { OwnProposals } from '../../collection/deputy/OwnProposals.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { useDesk } from './desk.tsx';
import { Frame } from './Frame.tsx';

/** What this deputy has proposed, and what became of it. */
export default function ProposalsPage(): JSX.Element {
  const { desk, review } = useDesk();
  return (
    <Frame
      title={words().proposalsTitle}
      body={review().body.name}
      deputy={review().deputy.name}
      offline={desk.review.failure() !== undefined}
    >
      <PageHead
        variant="compact"
        back={{ href: '/deputy', label: words().home }}
        title={words().proposalsTitle}
        lede={words().proposalsLede}
      />
      <Show
        when={desk.proposals.value()}
        fallback={
          <Show when={desk.proposals.failure()} fallback={<Progress label={words().loading} />}>
            {(failure) => (
              <Notice
                tone="problem"
                live
                action={
                  <Button onPress={() => void desk.proposals.again()}>{words().again}</Button>
                }
              >
                {problemWords(failure())}
              </Notice>
            )}
          </Show>
        }
      >
        {(all) => <OwnProposals proposals={all()} propose="/deputy/propose" />}
      </Show>
    </Frame>
  );
}
