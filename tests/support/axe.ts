import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 up to level AA; a later version's tag holds only what that version added. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Contrast of 7:1, which the pages of the voting deputies keep. */
const AAA_CONTRAST = { 'color-contrast-enhanced': { enabled: true } };

/**
 * The page as it stands now keeps WCAG 2.2 AA, with `contrast: 'AAA'` also
 * the contrast of AAA, and cannot be scrolled sideways. Fails with each broken
 * rule, where, and what would help.
 */
export async function expectAccessible(
  page: Page,
  { contrast = 'AA' }: { readonly contrast?: 'AA' | 'AAA' } = {},
): Promise<void> {
  const options = {
    runOnly: TAGS,
    resultTypes: ['violations'],
    rules: contrast === 'AAA' ? AAA_CONTRAST : {},
  };
  await bringAxe(page);
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  const broken = results.violations.flatMap((rule) =>
    rule.nodes.map(
      (node) =>
        `${rule.id} at ${node.target.join(' ')}: ${rule.help}; ${node.failureSummary ?? ''}`,
    ),
  );
  const found = [...broken, ...(await sidewaysOverflow(page))];
  if (found.length > 0) throw new Error(`${page.url()} is not accessible:\n${found.join('\n')}`);
}

/** Pages that have been looked at once and then loaded anew. */
const visited = new WeakMap<Page, number>();

/**
 * Axe in this page. Sending its 650 kB takes longer than running it, so a page that is loaded
 * again and again gets it from the browser itself, compiled only when it is called.
 */
async function bringAxe(page: Page): Promise<void> {
  const has = await page.evaluate(
    `'axe' in window || ('bringAxe' in window && (window.bringAxe(), true))`,
  );
  if (has === true) return;
  const times = (visited.get(page) ?? 0) + 1;
  visited.set(page, times);
  await page.evaluate(SOURCE);
  if (times === 2)
    await page.addInitScript(
      `Object.defineProperty(window, 'bringAxe', { value: () => { ${SOURCE} } })`,
    );
}

/** The elements that make the page wider than the window; none when it does not scroll sideways. */
async function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    const named = wide.slice(0, 5).map((element) => {
      const edge = Math.round(element.getBoundingClientRect().right);
      return `${element.tagName.toLowerCase()}.${element.className} ends at ${edge} of ${root.clientWidth} px`;
    });
    return named.length > 0 ? named : [`page of ${root.scrollWidth} in ${root.clientWidth} px`];
  });
}
