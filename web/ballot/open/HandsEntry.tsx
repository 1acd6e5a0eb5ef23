import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { Mark } from '../../../shared/ballot/model.ts';
import { sumOfHands } from '../../../shared/ballot/open/counting.ts';
import { HANDS, type OpenEntry, type Sector } from '../../../shared/ballot/open/model.ts';
import type { PaperCandidate } from '../../../shared/ballot/round.ts';
import { Button } from '../../design/Button.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import type { EntryWork } from './entry-work.ts';
import { SectorsForm, type Suggested } from './SectorsForm.tsx';
import { figureOf } from './typed-figures.ts';
import styles from './Open.module.css';

interface HandsEntryProps {
  readonly work: EntryWork;
  readonly entry: OpenEntry;
  readonly suggested: readonly Suggested[];
}

/** A show of hands: first the sectors and who counts there, then for each project the hands of each. */
export function HandsEntry(props: HandsEntryProps): JSX.Element {
  const [editing, setEditing] = createSignal(false);
  const named = (): boolean => props.entry.sectors.length > 0;
  /** Sectors that somebody else has changed meanwhile are changed from what stands now. */
  const standing = (): string =>
    JSON.stringify(props.entry.sectors.map(({ place, name }) => [place, name]));
  return (
    <div class={styles['stack']}>
      <Show
        when={editing() || !named()}
        fallback={
          <>
            <p class={styles['facts']}>
              <For each={props.entry.sectors}>
                {({ name, counter, people }) => (
                  <span>
                    <b>{name}</b> {counter} {words().hands.of(formatNumber(people))}
                  </span>
                )}
              </For>
              <Button kind="quiet" onPress={() => setEditing(true)}>
                {words().sectors.edit}
              </Button>
            </p>
            <p class={styles['note']}>{words().hands.keys}</p>
            <div class={styles['stack']} onKeyDown={move}>
              <For each={props.entry.candidates}>
                {(candidate, at) => (
                  <OfCandidate {...props} candidate={candidate} number={at() + 1} />
                )}
              </For>
            </div>
          </>
        }
      >
        <Show when={standing()} keyed>
          {(_standing) => <SectorsForm {...props} onSaved={() => setEditing(false)} />}
        </Show>
      </Show>
    </div>
  );
}

/** Enter goes to the next figure; up and down to the same figure of the next sector. */
function move(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement) || !(currentTarget instanceof HTMLElement)) return;
  const cells = [...currentTarget.querySelectorAll('input')];
  const at = cells.indexOf(target);
  const row = target.closest('tr')?.querySelectorAll('input').length ?? 1;
  const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: row, ArrowUp: -row };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = cells[at + step];
  // Nothing comes after the last one; what stands in it is entered all the same.
  if (next === undefined) target.dispatchEvent(new Event('change', { bubbles: true }));
  next?.focus();
  next?.select();
}

function OfCandidate(
  props: HandsEntryProps & { readonly candidate: PaperCandidate; readonly number: number },
): JSX.Element {
  const marks = (): readonly Mark[] => HANDS[props.entry.choice];
  const code = (): string => props.candidate.code;
  const votes = (sector: number, mark: Mark): number | undefined =>
    props.entry.hands.find(
      (one) => one.sector === sector && one.candidate === code() && one.mark === mark,
    )?.votes;
  const raised = (sector: Sector): number =>
    marks().reduce((sum, mark) => sum + (votes(sector.place, mark) ?? 0), 0);
  const sum = (mark: Mark): number => sumOfHands(props.entry.hands, code(), mark);
  const rest = (): number =>
    props.entry.present - marks().reduce((all, mark) => all + sum(mark), 0);
  const typedIn = (sector: Sector, mark: Mark): string | undefined =>
    props.work.typed.in({ sector: sector.name, candidate: code(), mark });
  /** Something is typed that is no figure. */
  const isOdd = (sector: Sector, mark: Mark): boolean => {
    const typed = typedIn(sector, mark)?.trim() ?? '';
    return typed !== '' && figureOf(typed) === undefined;
  };
  const enter = (sector: Sector, mark: Mark): void => {
    const typed = typedIn(sector, mark);
    if (typed === undefined || isOdd(sector, mark)) return;
    props.work.hands(sector.name, code(), mark, figureOf(typed) ?? null);
    props.work.typed.forget({ sector: sector.name, candidate: code(), mark });
  };
  return (
    <div class={styles['scroll']}>
      <table class={styles['grid']}>
        <caption>
          {formatNumber(props.number)} {props.candidate.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words().sectors.name}</th>
            <For each={marks()}>{(mark) => <th scope="col">{words().entry.marks[mark]}</th>}</For>
            <th scope="col">{words().hands.rest}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.entry.sectors}>
            {(sector) => {
              const beyond = (): boolean => raised(sector) > sector.people;
              const odd = (): boolean => marks().some((mark) => isOdd(sector, mark));
              return (
                <tr class={beyond() || odd() ? (styles['wrong'] ?? '') : ''}>
                  <th scope="row">
                    {sector.name} <small>{words().hands.of(formatNumber(sector.people))}</small>
                  </th>
                  <For each={marks()}>
                    {(mark) => (
                      <td>
                        <input
                          inputMode="numeric"
                          maxLength={5}
                          autocomplete="off"
                          aria-label={words().hands.cell({
                            project: props.candidate.name,
                            sector: sector.name,
                            mark: words().entry.marks[mark],
                          })}
                          aria-invalid={isOdd(sector, mark) ? 'true' : undefined}
                          value={typedIn(sector, mark) ?? votes(sector.place, mark) ?? ''}
                          onInput={(event) =>
                            props.work.typed.type(
                              { sector: sector.name, candidate: code(), mark },
                              event.currentTarget.value,
                            )
                          }
                          onChange={() => enter(sector, mark)}
                          onBlur={() => enter(sector, mark)}
                        />
                      </td>
                    )}
                  </For>
                  <td>
                    <Switch fallback={formatNumber(sector.people - raised(sector))}>
                      <Match when={odd()}>
                        <span class={styles['wrongWord']}>{words().hands.odd}</span>
                      </Match>
                      <Match when={beyond()}>
                        <span class={styles['wrongWord']}>{words().hands.beyond}</span>
                      </Match>
                    </Switch>
                  </td>
                </tr>
              );
            }}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words().entry.total}</th>
            <For each={marks()}>{(mark) => <td>{formatNumber(sum(mark))}</td>}</For>
            <td>{formatNumber(rest())}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
