import { For, Show, type JSX } from 'solid-js';
import { language, LANGUAGE_TAGS } from '../platform/language.ts';
import styles from './Phrase.module.css';

/**
 * A name that breaks between words, never inside one. Chinese has no spaces,
 * so the browser's own dictionary finds the words; a browser without one
 * breaks as it likes.
 */
export function Phrase(props: { readonly text: string }): JSX.Element {
  return (
    <Show when={'Segmenter' in Intl && language() === 'zh'} fallback={props.text}>
      <span class={styles['phrase']}>
        <For each={wordsOf(props.text)}>
          {(word) => (
            <>
              {word}
              <wbr />
            </>
          )}
        </For>
      </span>
    </Show>
  );
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  const segmenter = new Intl.Segmenter(LANGUAGE_TAGS[language()], { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    // A single character that ends a compound (工程, 者, 站) stays with what it ends; so does punctuation.
    if (last !== undefined && (segment.length === 1 || !/^[\p{L}\p{N}]/u.test(segment)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
