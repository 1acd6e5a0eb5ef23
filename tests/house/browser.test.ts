import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser } from '../support/browser.ts';
import { servePages } from './pages.ts';

const at = servePages({
  '/': '<main><h1>表决</h1><p>今天表决十二个项目。</p></main>',
  '/script.html': '<main><h1>页</h1></main><script src="/script.js"></script>',
  '/script.js': (_request, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(`console.error('纸张用完'); setTimeout(() => { throw new Error('掉了'); });`);
  },
  '/refused': (_request, response) => {
    response
      .writeHead(422, { 'content-type': 'application/problem+json' })
      .end('{"code":"round-not-open"}');
  },
  '/broken': (_request, response) => {
    response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{}');
  },
  '/glyphs': `<main><h1>字</h1><p style="font: 60px 'PingFang SC', sans-serif">
      <span id="one">票</span><span id="same">票</span><span id="other">决</span>
      <span id="missing">&#xF8FF;</span><span id="bold" style="font-weight: 700">票</span></p></main>`,
  '/faint': '<main><h1>淡</h1><p style="color: #999; background: #fff">看不清</p></main>',
  '/soft': '<main><h1>灰</h1><p style="color: #666; background: #fff">够清楚</p></main>',
  '/nameless': '<main><h1>按钮</h1><button style="width: 48px; height: 48px"></button></main>',
  '/wide': '<main><h1>宽</h1><table style="width: 700px"><tr><td>很宽</td></tr></table></main>',
});

const browser = newBrowser();

describe('a page in the browser of the tests', () => {
  test('has the width, the language and the size that were asked for', async () => {
    const page = await browser.openPage(at('/'), { width: 390, language: 'en', size: 'large' });
    expect(
      await page.evaluate(() => [
        innerWidth,
        navigator.language,
        localStorage.getItem('language'),
        localStorage.getItem('size'),
      ]),
    ).toEqual([390, 'en', 'en', 'large']);
  });

  test('keeps what the visitor switched to when it is loaded again', async () => {
    const page = await browser.openPage(at('/'), { language: 'zh-CN' });
    expect(await page.evaluate(() => localStorage.getItem('language'))).toBe('zh');
    await page.evaluate(() => localStorage.setItem('language', 'en'));
    await page.reload();
    expect(await page.evaluate(() => localStorage.getItem('language'))).toBe('en');
  });

  test('shows each Chinese character as itself, in two weights, and not as a missing one', async () => {
    const page = await browser.openPage(at('/glyphs'));
    const seen = async (id: string): Promise<string> => {
      const span = page.locator(`#${id}`);
      // The same place for all, so that only the shape can differ.
      await span.evaluate(
        (element) =>
          (element.style.cssText +=
            '; position: fixed; left: 0; top: 0; width: 60px; height: 80px; background: #fff; z-index: 1'),
      );
      const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 80 } });
      await span.evaluate((element) => element.remove());
      return picture.toString('base64');
    };
    const one = await seen('one');
    expect(await seen('same')).toBe(one);
    const different = [one, await seen('other'), await seen('missing'), await seen('bold')];
    expect(new Set(different).size).toBe(4);
  });

  test('fails by an error in the console and by an error thrown', async () => {
    const page = await browser.openPage(at('/script.html'));
    await expect
      .poll(() => faultsSoFar(page))
      .toEqual(['error in the console: 纸张用完', 'error thrown: 掉了']);
  });

  test('fails by an answer that is broken, but not by a refusal with its reason', async () => {
    const page = await browser.openPage(at('/'));
    const fetched = page.evaluate(async () => {
      const answers = await Promise.all(
        ['/refused', '/broken', '/nowhere'].map((path) => fetch(path)),
      );
      return answers.map((answer) => answer.status);
    });
    expect(await fetched).toEqual([422, 500, 404]);
    expect(browser.takeFaults(page)).toEqual([
      `answer 500: ${at('/broken')}`,
      `answer 404: ${at('/nowhere')}`,
    ]);
  });

  test('fails by a request to any other host, which is never reached', async () => {
    const page = await browser.openPage(at('/'));
    await page.goto('http://fonts.example/').catch(() => undefined);
    expect(browser.takeFaults(page)).toEqual([
      'request to another host: http://fonts.example/',
      'request failed: http://fonts.example/ (net::ERR_NAME_NOT_RESOLVED)',
    ]);
  });

  test.fails('does not let a test pass whose page had a fault', async () => {
    const page = await browser.openPage(at('/'));
    await page.goto(at('/nowhere'));
  });
});

describe('the check for accessibility', () => {
  test('accepts a sound page under a strict security policy', async () => {
    await expectAccessible(await browser.openPage(at('/'), { width: 390 }));
  });

  test.each([
    ['/faint', 'color-contrast at p: Elements must meet minimum color contrast ratio thresholds'],
    ['/nameless', 'button-name at button: Buttons must have discernible text'],
    ['/wide', 'table. ends at 708 of 390 px'],
  ])('refuses %s with the rule, the place and the help', async (path, finding) => {
    const page = await browser.openPage(at(path), { width: 390 });
    await expect(expectAccessible(page)).rejects.toThrow(finding);
  });

  test('asks for the higher contrast where it is promised', async () => {
    const page = await browser.openPage(at('/soft'));
    await expectAccessible(page);
    await expect(expectAccessible(page, { contrast: 'AAA' })).rejects.toThrow(
      'color-contrast-enhanced at p',
    );
  });
});

const faultsOf = new Map<Page, string[]>();

/** Faults come when they come: what was taken so far, and what came since. */
function faultsSoFar(page: Page): string[] {
  const all = [...(faultsOf.get(page) ?? []), ...browser.takeFaults(page)];
  faultsOf.set(page, all);
  return all;
}
