import { createEffect, createSignal, For, on, onMount, Show, type JSX } from 'solid-js';
import { Button } from '../design/Button.tsx';
import { Page } from '../design/Page.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { TextField } from '../design/TextField.tsx';
import { language } from '../platform/language.ts';
import { formatNumber } from '../platform/language-formats.ts';
import { helpWords as words } from '../words/help/index.ts';
import { AUDIENCES, searchTopics, type Audience, type HelpTopic } from './content.ts';
import styles from './Help.module.css';
import { Topic } from './Topic.tsx';

/** The help: one page for everybody, searchable by its headings, and made to be printed. */
export function HelpPage(): JSX.Element {
  const [query, setQuery] = createSignal('');
  const topicsOf = (audience: Audience): readonly HelpTopic[] =>
    searchTopics(words().parts[audience].topics, query());
  const found = (): number =>
    AUDIENCES.reduce((sum, audience) => sum + topicsOf(audience).length, 0);
  const isSearching = (): boolean => query().trim() !== '';
  // The page is drawn after the browser has looked for the place that the address names.
  const goToPlace = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  };
  onMount(goToPlace);
  createEffect(on(language, goToPlace, { defer: true }));
  return (
    <Page
      title={words().title}
      body={words().system}
      tagline={words().tagline}
      home="/"
      navigation={[
        { href: '/', label: words().look },
        { href: '/help', label: words().learn, current: true },
      ]}
    >
      <PageHead
        title={words().title}
        lede={words().lede}
        back={{ href: '/', label: words().home }}
        aside={
          <Button icon="print" onPress={() => print()}>
            {words().print}
          </Button>
        }
      />
      <div class={styles['columns']}>
        <div class={styles['side']}>
          <search>
            <TextField
              type="search"
              label={words().search}
              hint={words().searchHint}
              value={query()}
              onInput={setQuery}
            />
            <p role="status" class={styles['found']}>
              <Show when={isSearching()}>
                {found() === 0 ? words().none : words().found(formatNumber(found()))}
              </Show>
            </p>
            <Show when={isSearching()}>
              <Button kind="quiet" onPress={() => setQuery('')}>
                {words().clear}
              </Button>
            </Show>
          </search>
          <nav aria-label={words().contents} class={styles['contents']}>
            <For each={AUDIENCES.filter((audience) => topicsOf(audience).length > 0)}>
              {(audience) => (
                <div>
                  <a href={`#${audience}`}>
                    <b>{words().parts[audience].title}</b>
                  </a>
                  <ul>
                    <For each={topicsOf(audience)}>
                      {(topic) => (
                        <li>
                          <a href={`#${topic.id}`}>{topic.title}</a>
                        </li>
                      )}
                    </For>
                  </ul>
                </div>
              )}
            </For>
          </nav>
        </div>
        <div class={styles['parts']}>
          <For each={AUDIENCES.filter((audience) => topicsOf(audience).length > 0)}>
            {(audience) => (
              <section class={styles['part']} id={audience}>
                <h2>{words().parts[audience].title}</h2>
                <For each={topicsOf(audience)}>{(topic) => <Topic topic={topic} />}</For>
              </section>
            )}
          </For>
        </div>
      </div>
    </Page>
  );
}
