import { useParams } from '@solidjs/router';
import { createMemo, Show, type JSX } from 'solid-js';
import type { PreReviewItem } from '../../../shared/screening/pre-review.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { Card } from './Card.tsx';
import { deputyApi, useDesk } from './desk.tsx';
import { Frame } from './Frame.tsx';
import { Questions } from './Questions.tsx';
import { createStance } from './stance.ts';
import { StancePanel } from './StancePanel.tsx';
import styles from './Card.module.css';

/** One preliminary candidate: its card, where it came from, what deputies asked, and what this one thinks. */
export default function ReviewPage(): JSX.Element {
  const { desk, review } = useDesk();
  const address = useParams();
  const at = createMemo(() => review().items.findIndex(({ lead }) => lead.id === address['lead']));
  const item = (): PreReviewItem | undefined => review().items[at()];
  // Only a change of the candidate makes the page anew, never what others have asked meanwhile.
  const known = createMemo(() => item()?.lead.id);
  return (
    <Frame
      title={item()?.card.name ?? words().review}
      body={review().body.name}
      deputy={review().deputy.name}
      offline={desk.review.failure() !== undefined}
      dock={<Steps at={at()} items={review().items} />}
    >
      <Show when={known()} keyed fallback={<Gone />}>
        {(lead) => <Review lead={lead} at={at()} item={item()} all={review().items.length} />}
      </Show>
    </Frame>
  );
}

function Gone(): JSX.Element {
  return (
    <>
      <PageHead
        variant="compact"
        back={{ href: '/deputy/review', label: words().toList }}
        title={words().gone}
      />
      <Notice>{words().goneSays}</Notice>
    </>
  );
}

function Steps(props: {
  readonly at: number;
  readonly items: readonly PreReviewItem[];
}): JSX.Element {
  const address = (item: PreReviewItem): string => `/deputy/review/${item.lead.id}`;
  return (
    <div class={styles['steps']}>
      <Show when={props.items[props.at - 1]}>
        {(before) => (
          <Button wide href={address(before())}>
            {words().previous}
          </Button>
        )}
      </Show>
      <Show
        when={props.at === -1 ? undefined : props.items[props.at + 1]}
        fallback={
          <Button wide kind="primary" href="/deputy/review">
            {words().finish}
          </Button>
        }
      >
        {(after) => (
          <Button wide kind="primary" href={address(after())}>
            {words().next}
          </Button>
        )}
      </Show>
    </div>
  );
}

function Review(props: {
  readonly lead: string;
  readonly at: number;
  readonly all: number;
  readonly item: PreReviewItem | undefined;
}): JSX.Element {
  const { desk, review } = useDesk();
  const { lead } = props;
  const param = { lead };
  const mine = props.item === undefined ? null : desk.mine(props.item);
  const keeper = createStance({
    key: `pre-review/${review().deputy.id}/${lead}/stance`,
    saved: mine,
    send: ({ stance, note }) =>
      ask(deputyApi['pre-review'][':lead'].stance.$put({ param, json: { stance, note } })),
    onSaved: (stance) => desk.marked(lead, stance),
  });
  return (
    <Show when={props.item}>
      {(item) => (
        <>
          <PageHead
            variant="compact"
            back={{ href: '/deputy/review', label: words().toList }}
            eyebrow={words().position(formatNumber(props.at + 1), formatNumber(props.all))}
            title={item().card.name || item().lead.title}
          />
          <Card item={item()} poll={review().poll} />
          <Questions
            questions={item().questions}
            draft={`pre-review/${review().deputy.id}/${lead}/question`}
            onAsk={async (question) => {
              const answer = await ask(
                deputyApi['pre-review'][':lead'].questions.$post({ param, json: question }),
              );
              if (answer.ok) await desk.review.again();
              return answer;
            }}
          />
          <StancePanel keeper={keeper} />
        </>
      )}
    </Show>
  );
}
