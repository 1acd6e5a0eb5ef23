import { createMemo, Show, type JSX } from 'solid-js';
import type { TrackedProposal } from '../../../shared/collection/public.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { StageLine } from '../../design/StageLine.tsx';
import { formatDay } from '../../platform/language-formats.ts';
import print from '../../congress/print.module.css';
import { collectionWords } from '../../words/collection/index.ts';
import { trackWords as words } from '../../words/collection/track/index.ts';
import { raisePath } from '../raise/address.ts';
import { Slip } from '../raise/Slip.tsx';
import { Matter, TrackFacts } from './Matter.tsx';
import { groupStanding, stagesOf, standingOf, type Standing } from './standing.ts';
import { Timeline } from './Timeline.tsx';
import styles from './Track.module.css';

/** What became of one proposal: where it stands, what that means, every step, and what comes next. */
export function Tracked(props: { readonly tracked: TrackedProposal }): JSX.Element {
  const standing = createMemo(() => standingOf(props.tracked));
  return (
    <>
      <div class={`${print['screen']}`}>
        <div class={styles['page']}>
          <Head tracked={props.tracked} standing={standing()} />
          <div class={styles['columns']}>
            <div class={styles['main']}>
              <section class={styles['part']}>
                <h2>{words().steps}</h2>
                <Timeline steps={props.tracked.steps} />
                <div class={styles['next']}>
                  <h3>{words().next}</h3>
                  <p>{words().nexts[standing()]}</p>
                </div>
              </section>
              <Matter tracked={props.tracked} />
            </div>
            <aside class={styles['side']}>
              <TrackFacts tracked={props.tracked} />
              <div class={styles['buttons']}>
                <Button icon="print" onPress={() => window.print()}>
                  {words().slip}
                </Button>
                <Button icon="plus" href={raisePath(props.tracked.body.code)}>
                  {words().another}
                </Button>
              </div>
            </aside>
          </div>
        </div>
      </div>
      <div class={print['paper']}>
        <Slip
          number={props.tracked.number}
          name={props.tracked.text?.name ?? ''}
          place={[props.tracked.town, props.tracked.village, props.tracked.text?.site ?? '']
            .filter((part) => part !== '')
            .join(' ')}
          at={props.tracked.receivedAt}
          drive={props.tracked.drive.title}
          body={props.tracked.body.name}
          state={words().titles[standing()]}
        >
          <Panel variant="open" level={3} title={words().steps}>
            <Timeline steps={props.tracked.steps} />
          </Panel>
        </Slip>
      </div>
    </>
  );
}

function Head(props: {
  readonly tracked: TrackedProposal;
  readonly standing: Standing;
}): JSX.Element {
  const { lead } = props.tracked;
  const reason = (): string =>
    ['reserve', 'declined', 'suggestion'].includes(props.standing) ? lead.reason : '';
  return (
    <div class={styles['standing']}>
      <PageHead
        eyebrow={words().eyebrow(props.tracked.number, props.tracked.text?.name ?? '')}
        title={words().titles[props.standing]}
        lede={words().meanings[props.standing]}
      />
      <Show when={reason()}>
        {(why) => (
          <Notice title={words().why}>
            <p>{why()}</p>
            <Show when={lead.declineReason}>
              {(code) => <p>{words().declined(collectionWords().declineReasons[code()])}</p>}
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={groupStanding(props.tracked)}>
        {(group) => <Notice>{words().underReview(words().titles[group()])}</Notice>}
      </Show>
      <Show when={props.tracked.state === 'withheld'}>
        <Notice tone="caution">{words().withheld}</Notice>
      </Show>
      <Show when={stagesOf(props.tracked)}>
        {(stages) => (
          <div class={styles['stages']}>
            <StageLine
              label={words().stages}
              variant="cycle"
              stages={stages().map(({ state, at }, stage) => ({
                state,
                label: words().stageNames[stage] ?? '',
                ...(at === undefined ? {} : { detail: formatDay(at) }),
              }))}
            />
          </div>
        )}
      </Show>
    </div>
  );
}
