/**
 * Starts a command: `node server/commands/run.mjs <name> [arguments]`, as the
 * scripts of package.json do. Builds first when the sources have changed.
 *
 * Exit status: the command's own; 2 for a command that does not exist; 70 when
 * it cannot be built or broke down, so that it is never taken for a verdict.
 */
import { readFileSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';

/** Commands that also serve the pages. */
const SERVING = ['start', 'demo'];
const BROKEN = 70;

/** The commands are those that package.json declares. */
function commands() {
  const { scripts } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return Object.entries(scripts)
    .filter(([name, script]) => script === `node server/commands/run.mjs ${name}`)
    .map(([name]) => name);
}

/** @param {string[]} given */
async function main([name, ...argv]) {
  const known = commands();
  if (name === undefined || !known.includes(name)) {
    process.stderr.write(
      `${name === undefined ? 'No command given' : `There is no command "${name}"`}. Commands: ${known.join(', ')}\n`,
    );
    return 2;
  }
  try {
    await ensureBuilt(SERVING.includes(name) ? ['server', 'web'] : ['server']);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return BROKEN;
  }
  const command = await import(new URL(`../../dist/server/${name}.js`, import.meta.url).href);
  return command.run(argv, {
    out: (/** @type {string} */ text) => process.stdout.write(text),
    err: (/** @type {string} */ text) => process.stderr.write(text),
  });
}

// A reader that has seen enough, as in "| head", is no failure.
process.stdout.on('error', (error) =>
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : BROKEN),
);

let status = BROKEN;
try {
  status = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
// What was written must leave first; what a command left open must not keep it alive.
process.stdout.write('', () => process.exit(status));
