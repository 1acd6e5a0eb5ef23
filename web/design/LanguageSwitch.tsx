import { createSignal, Show, type JSX } from 'solid-js';
import type { Failure } from '../../shared/result.ts';
import { language, LANGUAGE_TAGS, switchLanguage, type Language } from '../platform/language.ts';
import { problemWords } from '../platform/language-problems.ts';
import { designWords } from '../words/design/index.ts';
import styles from './Switch.module.css';

const other = (): Language => (language() === 'zh' ? 'en' : 'zh');

/** Turns to the other language in place; nothing typed is lost. */
export function LanguageSwitch(): JSX.Element {
  const [failure, setFailure] = createSignal<Failure>();
  const turn = async (): Promise<void> => {
    const turned = await switchLanguage(other());
    setFailure(turned.ok ? undefined : turned.failure);
  };
  return (
    <>
      <button
        type="button"
        class={styles['switch']}
        lang={LANGUAGE_TAGS[other()]}
        onClick={() => void turn()}
      >
        {designWords().otherLanguage}
      </button>
      <span role="status">
        <Show when={failure()}>
          {(problem) => <span class={styles['failure']}>{problemWords(problem())}</span>}
        </Show>
      </span>
    </>
  );
}
