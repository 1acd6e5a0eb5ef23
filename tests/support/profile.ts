import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromiumCommand } from './chromium.ts';

/** A browser on a profile in a folder, as on a phone that is switched off and on again. */
export interface ProfiledBrowser {
  readonly context: BrowserContext;
  /** Ends it as a system does that needs the memory: at once, without a word. */
  kill(): Promise<void>;
  /** Ends it in order, so that everything is written down. */
  close(): Promise<void>;
}

/** Every request goes to a proxy that is not there, those of service workers too. */
const NO_NETWORK = ['--proxy-server=http://127.0.0.1:1', '--proxy-bypass-list=<-loopback>'];

/** Starts a real Chromium that keeps everything in this folder, with network or without. */
export async function openProfile(
  folder: string,
  network: 'network' | 'no network',
): Promise<ProfiledBrowser> {
  const { executablePath, args, env } = await chromiumCommand();
  const child = spawn(
    executablePath,
    [
      ...args,
      ...(network === 'network' ? [] : NO_NETWORK),
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--lang=zh-CN',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    // In a group of its own, so that its helpers go with it.
    { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no profile');
  return {
    context,
    async kill() {
      const gone = once(child, 'exit');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
    async close() {
      const gone = once(child, 'exit');
      await closeInOrder(browser);
      await gone;
    },
  };
}

async function closeInOrder(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  // The answer may not come any more: the browser is closing.
  await session.send('Browser.close').catch(() => undefined);
}

/** Where the browser listens, as it says itself. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('the browser says nothing');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /DevTools listening on (\S+)/.exec(line) ?? [];
    if (address === undefined) continue;
    // What it says further must not stop it.
    child.stderr.resume();
    return address;
  }
  throw new Error('the browser did not start');
}
