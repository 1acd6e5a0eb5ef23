import { createEffect, createSignal, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { browser } from '../platform/chance.ts';
import { formatNumber } from '../platform/language-formats.ts';
import { hallListWords as words } from '../words/design/hall/index.ts';
import { pagesOf, type FittedPage, type ListShape, type Place } from './hall-fit.ts';
import styles from './HallList.module.css';

interface HallListProps<Row> {
  readonly groups: readonly (readonly Row[])[];
  readonly nameOf: (row: Row) => string;
  /** The first in which all of it has its place. */
  readonly shapes: readonly ListShape[];
  /** Draws the page now shown, in letters of `--size`; `place` is what the list may take. */
  readonly children: (page: FittedPage<Row>, place: Place) => JSX.Element;
}

/** How long a page of a list stands before the next one. */
const PAGE_STANDS = 12_000;
/** The letters of the big screen on its pixels: `--hall-2`. */
const HALL_2 = 36;
/** The line that counts the pages. */
const COUNT_LINE = 48;

/**
 * A list on the big screen in the largest letters and the columns in which all
 * of it is read at once; where that cannot be, in pages that take turns.
 */
export function HallList<Row>(props: HallListProps<Row>): JSX.Element {
  let box: HTMLDivElement | undefined;
  const [place, setPlace] = createSignal<Place>();
  const [turn, setTurn] = createSignal(0);
  const measure = (): void => {
    if (box === undefined || box.clientHeight === 0) return;
    const pixel = Number.parseFloat(getComputedStyle(box).fontSize) / HALL_2;
    setPlace({ width: box.clientWidth / pixel, height: box.clientHeight / pixel });
  };
  const pages = (): readonly FittedPage<Row>[] => {
    const room = place();
    if (room === undefined) return [];
    const whole = pagesOf(props.groups, props.nameOf, room, props.shapes);
    if (whole.length <= 1) return whole;
    const less = { ...room, height: room.height - COUNT_LINE };
    return pagesOf(props.groups, props.nameOf, less, props.shapes);
  };
  const several = (): boolean => pages().length > 1;
  const now = (): number => turn() % Math.max(1, pages().length);

  onMount(() => {
    const observer = new ResizeObserver(measure);
    if (box !== undefined) observer.observe(box);
    measure();
    onCleanup(() => observer.disconnect());
  });
  createEffect(
    on(several, (isSo) => {
      let stopped = !isSo;
      const run = async (): Promise<void> => {
        while (!stopped) {
          await browser.clock.wait(PAGE_STANDS);
          if (!stopped) setTurn(turn() + 1);
        }
      };
      void run();
      onCleanup(() => {
        stopped = true;
      });
    }),
  );
  return (
    <div
      class={styles['list']}
      ref={(element) => {
        box = element;
      }}
    >
      <Show when={place()}>
        {(room) => (
          <Show when={pages()[now()]}>
            {(page) => (
              <div class={styles['page']} style={{ '--size': String(page().fit.size) }}>
                {props.children(page(), room())}
              </div>
            )}
          </Show>
        )}
      </Show>
      <Show when={several()}>
        <p class={styles['count']}>
          {words().pageOf(formatNumber(now() + 1), formatNumber(pages().length))}
        </p>
      </Show>
    </div>
  );
}
