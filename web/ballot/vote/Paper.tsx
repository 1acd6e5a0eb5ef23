import { createMemo, For, Show, type JSX } from 'solid-js';
import { KINDS } from '../../../shared/ballot/kinds/kinds.ts';
import type { Standing } from '../../../shared/ballot/kinds/kind.ts';
import type { PaperCandidate } from '../../../shared/ballot/round.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Meter } from '../../design/Meter.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ProjectCard, type ProjectCardFields } from '../../design/ProjectCard.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { cardFields } from './card-fields.ts';
import { Frame } from './Frame.tsx';
import type { PaperHost, PaperRound } from './paper-host.ts';
import { goTo, PROTECTION } from './route.ts';
import styles from './Vote.module.css';

interface PaperProps {
  readonly voting: PaperHost;
  readonly round: PaperRound;
  readonly onReview: () => void;
}

/** How the paper stands by the rules while it is filled in. */
export function standingOf({ payload, choices }: PaperRound): Standing {
  const { rules, candidates } = payload;
  return KINDS[rules.choice].standing(rules, candidates.length, choices);
}

/** The voting paper (表决票): number, project, three large choices, and what is still allowed. */
export function Paper(props: PaperProps): JSX.Element {
  const candidates = () => props.round.payload.candidates;
  const isTick = () => props.round.payload.rules.choice === 'tick';
  const standing = createMemo(() => standingOf(props.round));
  const next = createMemo(() =>
    isTick() ? -1 : candidates().findIndex(({ code }) => props.round.choices[code] === undefined),
  );
  const limit = (): string | undefined =>
    standing().mayAdd ? undefined : words().full(formatNumber(standing().most));
  const press = (): void => {
    if (next() < 0) props.onReview();
    else show(next() + 1);
  };
  return (
    <Frame
      voting={props.voting}
      secret
      dock={
        <div class={styles['dock']}>
          <Meter
            label={
              <>
                {words().given} <b class={styles['given']}>{formatNumber(standing().given)}</b>
                {ofHowMany(standing())}
              </>
            }
            value={standing().given}
            most={standing().most}
          />
          <Button kind={next() < 0 ? 'primary' : 'secondary'} size="large" onPress={press}>
            {next() < 0 ? words().toReview : words().goTo(formatNumber(next() + 1))}
          </Button>
        </div>
      }
    >
      <PageHead
        title={words().paperTitle}
        eyebrow={
          props.round.number > 1 ? words().roundNumber(formatNumber(props.round.number)) : ''
        }
        lede={lede(props.round, standing())}
        variant="compact"
      />
      <div>
        <For each={candidates()}>
          {(candidate, at) => (
            <ProjectCard
              id={`item-${at() + 1}`}
              heading="h2"
              number={at() + 1}
              project={projectOf(props.voting, candidate)}
            >
              <Show
                when={!isTick()}
                fallback={
                  <CheckField
                    label={designWords().choices.for}
                    checked={props.round.choices[candidate.code] === 'for'}
                    hint={props.round.choices[candidate.code] === undefined ? (limit() ?? '') : ''}
                    onCheck={(ticked) =>
                      props.voting.mark(candidate.code, ticked ? 'for' : undefined)
                    }
                  />
                }
              >
                <Choice
                  legend={`${designWords().itemNumber(at() + 1)} ${candidate.name}`}
                  value={props.round.choices[candidate.code]}
                  limit={limit()}
                  onChoose={(mark) => props.voting.mark(candidate.code, mark)}
                />
              </Show>
            </ProjectCard>
          )}
        </For>
      </div>
      <div class={styles['quietly']}>
        <Show when={next() >= 0}>
          <Button kind="quiet" onPress={props.onReview}>
            {words().toReviewNow}
          </Button>
        </Show>
        <Show
          when={props.voting.shared}
          fallback={
            <>
              <Button kind="quiet" icon="lock" onPress={() => goTo(PROTECTION)}>
                {words().howSecret}
              </Button>
              <p>{words().kept}</p>
            </>
          }
        >
          {(foot) => foot()()}
        </Show>
      </div>
    </Frame>
  );
}

function lede({ payload }: PaperRound, { least, most }: Standing): string {
  const candidates = formatNumber(payload.candidates.length);
  if (payload.rules.choice === 'tick') return words().paperLedeTick(candidates, formatNumber(most));
  if (least === most) return words().paperLedeExactly(candidates, formatNumber(most));
  return most >= payload.candidates.length
    ? words().paperLedeFree(candidates)
    : words().paperLede(candidates, formatNumber(most));
}

function ofHowMany({ least, most }: Standing): string {
  return least === most
    ? words().ofExactly(formatNumber(most))
    : words().ofMost(formatNumber(most));
}

/** The name is the one on the signed paper; the rest comes from the project card. */
function projectOf(voting: PaperHost, { code, name }: PaperCandidate): ProjectCardFields {
  const card = voting.kept()?.cards.find((one) => one.code === code);
  return card === undefined ? { name, content: '' } : { ...cardFields(card), name };
}

/** Brings a line of the paper into view and puts the focus on its first choice. */
function show(number: number): void {
  const line = document.getElementById(`item-${number}`);
  line?.querySelector('input')?.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  line?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
