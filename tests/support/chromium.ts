import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { fontConfiguration } from './fonts.ts';

/** What the packaged browser needs to unpack the libraries of its own system beside it. */
const UNPACK = `
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
const { default: packaged } = await import('@sparticuz/chromium');
await packaged.executablePath();
`;

/** No page of ours may reach beyond this machine, whatever it tries. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Pages are seen once: what they never call need not be compiled. */
const FRUGAL = '--js-flags=--max-lazy';

/** Starts a real Chromium, as `chromiumCommand` finds it. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, args, env } = await chromiumCommand();
  return chromium.launch({ executablePath, args: [...args], env });
}

/**
 * How to start a real Chromium without any installed package: the one in npm on
 * Linux x64, unpacked once beside the dependencies, or the one that
 * `CHROMIUM_PATH` names.
 */
export async function chromiumCommand(): Promise<{
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}> {
  const cache = join(modules(), '.cache', `chromium-${version()}`);
  const given = process.env['CHROMIUM_PATH'];
  const packaged = given === undefined || given === '';
  if (packaged) await unpack(cache);
  return {
    executablePath: packaged ? join(cache, 'chromium') : given,
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', FRUGAL, ALONE],
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ),
      FONTCONFIG_FILE: fontConfiguration(join(modules(), '.cache', 'chromium-fonts')),
      ...(packaged ? { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib') } : {}),
    },
  };
}

/** Unpacks to a place of its own and then moves it, so that nobody ever starts half a browser. */
async function unpack(cache: string): Promise<void> {
  if (existsSync(cache)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser for this system in npm: set CHROMIUM_PATH to an installed Chrome');
  mkdirSync(dirname(cache), { recursive: true });
  const partial = mkdtempSync(`${cache}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: modules(),
      env: { ...process.env, TMPDIR: partial },
    });
    renameSync(partial, cache);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Somebody else may have moved theirs there first, which is as good.
    if (!existsSync(cache)) throw error;
  }
}

/** The folder `node_modules` that holds the packaged browser. */
function modules(): string {
  return join(packageFolder(), '..', '..');
}

function version(): string {
  const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const marker = join('@sparticuz', 'chromium');
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length);
}
