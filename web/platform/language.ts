import { createSignal } from 'solid-js';
import { fail, ok, type Facts, type Failure, type Result } from '../../shared/result.ts';
import { recall, remember } from './storage.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language tag of the page (`<html lang>`). */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Words for a problem: what happened, why, and what to do next. */
export type ProblemWords = Readonly<Record<string, (facts: Facts) => string>>;

/** A room's dictionary: any words, and under `problems` the words for its failure codes. */
export interface Dictionary {
  readonly [key: string]: unknown;
  readonly problems?: ProblemWords;
}

interface Loaders<Words extends Dictionary> {
  readonly zh: () => Promise<{ readonly zh: Words }>;
  readonly en: () => Promise<{ readonly en: Words }>;
}

interface Room {
  readonly load: (language: Language) => Promise<void>;
  readonly problem: (code: string) => ((facts: Facts) => string) | undefined;
}

const KEY = 'language';
const rooms = new Set<Room>();

function isLanguage(text: string | null | undefined): text is Language {
  return text === 'zh' || text === 'en';
}

/** The language to begin with: the address (`?lang=en`), else what was remembered, else Chinese. */
export function chooseLanguage(search: string, remembered: string | undefined): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) return asked;
  return isLanguage(remembered) ? remembered : 'zh';
}

const search = typeof location === 'undefined' ? '' : location.search;
const [current, setCurrent] = createSignal<Language>(chooseLanguage(search, recall(KEY)));

/** The language now shown; reading it inside a view follows every switch. */
export const language = current;

/**
 * Declares a room's words: `defineWords({ zh: () => import('./zh.ts'), en: () => import('./en.ts') })`.
 * The answer is an accessor of the dictionary in the current language. Only
 * the current language is fetched, as its own chunk; `loadWords` must have
 * finished before the first read (`startPage` and `lazyPage` see to it).
 */
export function defineWords<Words extends Dictionary>(loaders: Loaders<Words>): () => Words {
  const loaded = new Map<Language, Words>();
  rooms.add({
    load: async (language) => {
      if (loaded.has(language)) return;
      loaded.set(language, language === 'zh' ? (await loaders.zh()).zh : (await loaders.en()).en);
    },
    problem: (code) => {
      const problems = loaded.get(current())?.problems;
      return problems !== undefined && Object.hasOwn(problems, code) ? problems[code] : undefined;
    },
  });
  return () => {
    const words = loaded.get(current());
    if (words === undefined) throw new Error('words were read before they were loaded');
    return words;
  };
}

/** Fetches the words of every room declared so far, in the given or the current language. */
export async function loadWords(language: Language = current()): Promise<void> {
  await Promise.all(Array.from(rooms, (room) => room.load(language)));
}

/**
 * Shows the page in another language, without reload and without touching
 * what was typed: the words are fetched first, then everything changes at
 * once. Fails with `words-not-loaded` when they cannot be fetched; the page
 * then stays as it is.
 */
export async function switchLanguage(to: Language): Promise<Result<Language, 'words-not-loaded'>> {
  try {
    await loadWords(to);
  } catch {
    return fail('words-not-loaded', { language: to });
  }
  remember(KEY, to);
  correctAddress('lang', to);
  setCurrent(to);
  document.documentElement.lang = LANGUAGE_TAGS[to];
  return ok(to);
}

/** An address that asks for the other choice would undo a switch at the next reload. */
export function correctAddress(name: string, value: string): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(name)) return;
  address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}

/** The words for a failure in any loaded room, or nothing when no room knows its code. */
export function findProblem(failure: Failure): string | undefined {
  for (const room of rooms) {
    const words = room.problem(failure.code);
    if (words !== undefined) return words(failure.facts);
  }
  return undefined;
}
