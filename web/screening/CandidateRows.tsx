import { createSignal, For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../shared/collection/rules.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import {
  voiceCount,
  type CandidateChain,
  type OriginChain,
} from '../../shared/screening/origin-chain.ts';
import { IconButton } from '../congress/form/IconButton.tsx';
import { Named } from '../congress/form/Named.tsx';
import { moved } from '../congress/form/order.ts';
import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { Phrase } from '../design/Phrase.tsx';
import { formatNumber } from '../platform/language-formats.ts';
import { listWords } from '../words/screening/list/index.ts';
import { screeningWords } from '../words/screening/index.ts';
import styles from './Candidates.module.css';

interface CandidateRowsProps {
  readonly candidates: readonly Candidate[];
  /** Where those came from that have come from proposals. */
  readonly chains: readonly CandidateChain[];
  readonly mayWrite: boolean;
  /** The ids in their new order, and what to say when it is done. */
  readonly onOrder: (order: readonly string[], said: string) => void;
  readonly onChange: (candidate: Candidate) => void;
  readonly onRemove: (candidate: Candidate) => void;
}

function leadAddress({ lead, state }: OriginChain): string {
  return `/staff/screening?state=${state}&lead=${encodeURIComponent(lead)}`;
}

/** The list as it will stand on the ballot. Rows are moved by their buttons or dragged. */
export function CandidateRows(props: CandidateRowsProps): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['page'] => screeningWords().page;
  const [dragged, setDragged] = createSignal<number>();
  const chainOf = (candidate: Candidate): OriginChain | undefined =>
    props.chains.find((one) => one.candidate === candidate.id)?.chain;
  const ids = (): readonly string[] => props.candidates.map(({ id }) => id);
  const say = (name: string, place: number): string => words().movedTo(name, place);
  const shift = (at: number, by: -1 | 1): void => {
    const name = props.candidates[at]?.name ?? '';
    props.onOrder(moved(ids(), at, by), say(name, at + by + 1));
  };
  const drop = (to: number): void => {
    const from = dragged();
    setDragged(undefined);
    const candidate = props.candidates[from ?? -1];
    if (from === undefined || candidate === undefined || from === to) return;
    const others = ids().filter((id) => id !== candidate.id);
    props.onOrder(
      [...others.slice(0, to), candidate.id, ...others.slice(to)],
      say(candidate.name, to + 1),
    );
  };
  return (
    <ol class={styles['rows']} role="list" aria-label={words().list}>
      <For each={props.candidates} fallback={<li class={styles['empty']}>{words().empty}</li>}>
        {(candidate, at) => (
          <li
            class={dragged() === at() ? styles['dragged'] : ''}
            draggable={props.mayWrite}
            onDragStart={() => setDragged(at())}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              drop(at());
            }}
          >
            <span class={styles['position']}>{candidate.position}</span>
            <div class={styles['what']}>
              <b>
                <Phrase text={candidate.name} />
              </b>
              <small>
                <span>{candidate.code}</span>
                <span>{screeningWords().categories[candidate.category]}</span>
                <span>
                  <Money yuan={candidate.totalYuan} />
                </span>
                <Show when={candidate.department !== ''}>
                  <span>{candidate.department}</span>
                </Show>
                <Show when={chainOf(candidate)}>
                  {(chain) => (
                    <a href={leadAddress(chain())}>
                      {listWords().lead(
                        leadNumber(chain().ordinal),
                        formatNumber(voiceCount(chain().voices)),
                      )}
                    </a>
                  )}
                </Show>
                <Show when={candidate.lead === null && props.chains.length > 0}>
                  <span>{listWords().byHand}</span>
                </Show>
              </small>
            </div>
            <Show when={props.mayWrite}>
              <div class={styles['tools']}>
                <IconButton
                  icon="up"
                  label={words().up(candidate.name)}
                  {...(at() === 0 ? { blocked: words().isFirst } : {})}
                  onPress={() => shift(at(), -1)}
                />
                <IconButton
                  icon="down"
                  label={words().down(candidate.name)}
                  {...(at() === props.candidates.length - 1 ? { blocked: words().isLast } : {})}
                  onPress={() => shift(at(), 1)}
                />
                <Button kind="quiet" onPress={() => props.onChange(candidate)}>
                  <Named act={words().change} of={candidate.name} />
                </Button>
                <IconButton
                  icon="cross"
                  label={words().remove(candidate.name)}
                  onPress={() => props.onRemove(candidate)}
                />
              </div>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
