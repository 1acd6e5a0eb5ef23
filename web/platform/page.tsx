import '../design/tokens.css';
import { createSignal, lazy, type Component, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { correctAddress, language, LANGUAGE_TAGS, loadWords } from './language.ts';
import { recall, remember } from './storage.ts';

/** Standard, or the large mode (关怀版): 24 px text in one column. */
export type Size = 'standard' | 'large';

const KEY = 'size';

/** The size to begin with: the address (`?size=large`), else what was remembered, else standard. */
export function chooseSize(search: string, remembered: string | undefined): Size {
  const asked = new URLSearchParams(search).get('size') ?? remembered;
  return asked === 'large' ? 'large' : 'standard';
}

const [currentSize, setCurrentSize] = createSignal<Size>(
  chooseSize(typeof location === 'undefined' ? '' : location.search, recall(KEY)),
);

/** The size now shown. */
export const size = currentSize;

/** Shows the page in the other size and remembers it. */
export function switchSize(to: Size): void {
  remember(KEY, to);
  correctAddress('size', to);
  document.documentElement.dataset['size'] = to;
  setCurrentSize(to);
}

/**
 * Starts an entrance: sets language and size of the document, fetches the
 * words of every room the entrance imports (in the current language only),
 * and then renders into `<div id="page">`.
 */
export async function startPage(view: () => JSX.Element): Promise<void> {
  const place = document.getElementById('page');
  if (place === null) throw new Error('the entrance has no element with id "page"');
  document.documentElement.lang = LANGUAGE_TAGS[language()];
  document.documentElement.dataset['size'] = size();
  await loadWords();
  render(view, place);
}

/** A page of an entrance that is fetched when first visited, together with the words of its rooms. */
export function lazyPage<Props extends Record<string, unknown>>(
  load: () => Promise<{ default: Component<Props> }>,
): Component<Props> {
  return lazy(async () => {
    const page = await load();
    await loadWords();
    return page;
  });
}
