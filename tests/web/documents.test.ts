import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT_NAMES, DOCUMENTS } from '../../shared/ballot/documents/model.ts';
import { mostly, openRostrum, signInOn, type RostrumHouse } from '../journeys/rostrum-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { LOOKS, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';

const pages = builtWeb();
const browser = newBrowser();

describe('the documents of a session', () => {
  let house: RostrumHouse;

  const open = async (path: string, view: View = { width: 1440 }): Promise<Page> => {
    const page = await browser.openPage(`${house.running.url}/staff/documents${path}`, view);
    await signInOn(page, 'secretary');
    await page.getByRole('navigation').first().waitFor();
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    await screenshot(page, `documents-${name}`);
    await expectAccessible(page);
  };

  beforeAll(async () => {
    house = await openRostrum(pages, { deputies: 12, rehearsal: true });
  });
  afterAll(() => house.close());

  test('are listed with what they wait for, and appear as the session goes on', async () => {
    const page = await open('', { width: 390 });
    await page.getByRole('heading', { name: '计票结果报告单' }).waitFor();
    await page.getByText('还没有计票').waitFor();
    await look(page, 'waiting');
    await house.signIn(12);
    await house.makeReady();
    await house.step('open');
    await house.takePapers();
    await house.cast(12, mostly);
    await house.step('seal');
    await house.countable();
    await house.step('count');
    await house.certify(0);
    await house.certify(1);
    await house.step('announce');
    await page.reload();
    await page.getByRole('heading', { name: '计票结果报告单' }).waitFor();
    expect(await page.getByText('还没有计票').count()).toBe(0);
  });

  test('each stands on A4 as it will be signed, marked as a rehearsal, and as a Word file', async () => {
    const page = await open('');
    for (const [at, kind] of DOCUMENTS.entries()) {
      const view = LOOKS[at % LOOKS.length];
      await page.setViewportSize({ width: view?.width ?? 1440, height: 900 });
      await page.goto(`${house.running.url}/staff/documents/${kind}`);
      await page.getByRole('button', { name: '打印', exact: true }).waitFor();
      const sheet = page.getByRole('article').first();
      await sheet.waitFor();
      const stamp = await sheet.locator('[data-stamp]').getAttribute('data-stamp');
      expect(stamp).toMatch(/^(?:演练|票样)$/);
      await look(page, kind);
      const paper = await page.pdf({ preferCSSPageSize: true });
      expect(paper.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载 Word' }).click();
      const file = await coming;
      expect(file.suggestedFilename()).toContain(DOCUMENT_NAMES[kind]);
      // A zip archive, as Word files are.
      expect(
        readFileSync(await file.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });

  test('follow a template of the body, whose faults are named by line, until the default is restored', async () => {
    const page = await open('/announcement/template', { width: 390, size: 'large' });
    const field = page.getByLabel('模板文字');
    await field.waitFor();
    await expect.poll(() => field.inputValue()).not.toBe('');
    const before = await field.inputValue();
    await field.fill(`${before}\n特此公告，{会议名成}。`);
    await page.getByRole('button', { name: '保存模板' }).click();
    const line = before.split('\n').length + 1;
    await page.getByText(`第 ${line} 行第`).first().waitFor();
    browser.takeFaults(page);
    // Nothing that was typed is lost.
    expect(await field.inputValue()).toContain('会议名成');
    await look(page, 'template-fault');
    await field.fill(`${before}\n本公告自公布之日起施行。`);
    await page.getByRole('button', { name: '保存模板' }).click();
    await page.getByText('模板已保存').waitFor();
    await page.goto(`${house.running.url}/staff/documents/announcement`);
    await page.getByText('本公告自公布之日起施行。').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '恢复默认' }).click();
    await look(page, 'template-reset');
    await page.getByRole('dialog').getByRole('button', { name: '恢复默认' }).click();
    await expect.poll(() => field.inputValue()).toBe(before);
  });

  test('are told in English as well, while they stay in the language of the congress', async () => {
    const page = await open('', { width: 768, language: 'en' });
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await look(page, 'list-en');
    await visit(page, `${house.running.url}/staff/documents/tally/template`);
    await page.getByRole('main').getByRole('textbox').waitFor();
    await look(page, 'template-en');
  });
});
