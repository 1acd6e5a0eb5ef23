import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Clock } from '../../shared/chance.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import { gather } from '../example/crowd.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { together } from '../simulation/crowd.ts';
import { Deputy } from '../simulation/deputy.ts';
import type { Network } from '../simulation/http-client.ts';
import { opinions } from '../simulation/opinions.ts';
import { findRehearsal, type Rehearsal } from '../simulation/rehearsal.ts';
import type { Io } from './io.ts';

const HELP = `Fills the hall of a rehearsal with simulated deputies, so that one person can hold it alone: they
sign in, and whatever you do at the rostrum they follow, each a protocol client of its own.

  npm run rehearse -- --url URL --user NAME [--body CODE] [--leave 1]

  --url URL     the running server
  --user NAME   an account of the secretariat; its password is asked for, or read from standard input
  --body CODE   the body, where the account serves several
  --leave N     so many deputies, the first on the roll, are left for you to play, each with the
                link of the card; default 1
  --help        this text

Only in a session that is marked as a rehearsal (演练) and is sitting; never in a real one. Ctrl+C
ends it. The exit status is 0 then, 2 for bad arguments, and 1 when there is no such rehearsal.
`;

const AT_ONCE = 40;
const LOOK = 2000;

const WHY: Readonly<Record<string, (facts: Failure['facts']) => string>> = {
  'wrong-name-or-password': () => '用户名或者密码不对 · user name or password is wrong',
  'slow-down': ({ seconds }) =>
    `尝试太多，请 ${String(seconds)} 秒以后再试 · too many attempts; try again in ${String(seconds)} seconds`,
  'no-body': ({ codes }) =>
    codes === ''
      ? '这个账号不是机构的秘书处人员 · this account is not of the secretariat of a body (see --body)'
      : `这个账号在几个机构任职，请用 --body 写明一个 · this account serves several bodies; name one with --body: ${String(codes)}`,
  'no-rehearsal': ({ real }) =>
    real === ''
      ? '没有正在举行的会议，请先为一次演练宣布开会 · no session is sitting; open one that is marked as a rehearsal, and try again'
      : `“${String(real)}”是正式会议，模拟代表只进演练 · “${String(real)}” is a real session; simulated deputies come only to a rehearsal`,
  'nobody-left': ({ deputies }) =>
    `名册上有 ${String(deputies)} 名代表，至少要模拟五名 · the roll has ${String(deputies)} deputies; five at least must be simulated, for fewer ballots are not secret`,
};

/** What the simulated deputies say when they have done it. */
const DONE = {
  'signed-in': (people: number) => `${people} 名模拟代表已签到 · have signed in\n`,
  voted: (people: number) => `${people} 名模拟代表已投完 · have voted\n`,
} as const;

/** Fewer ballots would not be secret, and their round is void. */
const FEWEST = 5;

interface Options {
  readonly url: string;
  readonly user: string;
  readonly body: string | undefined;
  readonly leave: number;
}

/** How the time of the simulated deputies runs, and until when they stay. */
interface Hall {
  readonly ended: Promise<unknown>;
  readonly clock: Clock;
}

function signal(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

/** Runs the command; see its help for the exit status. */
export async function run(
  argv: string[],
  io: Io,
  password: () => Promise<string> = askPassword,
  { ended, clock }: Hall = { ended: signal(), clock: systemClock },
): Promise<number> {
  const options = readOptions(argv);
  if (!options.ok) {
    io.err(`rehearse: ${String(options.failure.facts['reason'])}\nSee --help.\n`);
    return 2;
  }
  if (options.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { url, user, body, leave } = options.value;
  const network = { lossy: 0, chance: systemChance, clock };
  const login = { username: user, password: await password() };
  const found = await findRehearsal(url, network, login, body);
  const failure = found.ok ? tooFew(found.value, leave) : found.failure;
  if (failure !== undefined || !found.ok) {
    const { code, facts } = failure ?? { code: '', facts: {} };
    io.err(`rehearse: ${WHY[code]?.(facts) ?? code}\n`);
    return 1;
  }
  await fill(found.value, url, network, leave, io, ended);
  return 0;
}

function tooFew({ cards }: Rehearsal, leave: number): Failure | undefined {
  return cards.length - leave < FEWEST
    ? { code: 'nobody-left', facts: { deputies: cards.length } }
    : undefined;
}

async function fill(
  rehearsal: Rehearsal,
  origin: string,
  network: Network,
  leave: number,
  io: Io,
  ended: Promise<unknown>,
): Promise<void> {
  const { body, session, cards } = rehearsal;
  io.out(`\n${body} · ${session.title} · 演练 rehearsal\n`);
  for (const { name, link } of cards.slice(0, leave)) io.out(`\n  ${name}  ${link}\n`);
  const deputies = await together(cards.slice(leave), AT_ONCE, async (card) => {
    const deputy = new Deputy(card.name, origin, network);
    await deputy.scan(card.link);
    return deputy;
  });
  io.out(
    `\n${deputies.length} 名模拟代表正在签到，您做什么他们就跟着做 · simulated deputies follow you\n按 Ctrl+C 结束 · Ctrl+C ends it\n`,
  );
  const crowd = gather({
    session: session.id,
    secretariat: { console: () => rehearsal.console(), confirm: () => Promise.resolve() },
    deputies,
    clock: network.clock,
    chance: systemChance,
    tell: (what) => io.out(DONE[what](deputies.length)),
    failed: (error) => io.err(`${error instanceof Error ? error.message : String(error)}\n`),
    vote: (round, voters) => opinions(round, voters, systemChance),
  });
  const over = { yet: false };
  await Promise.race([ended, closed(rehearsal, network.clock, () => over.yet)]);
  over.yet = true;
  await crowd.leave();
  // Their cards are the real ones: at the real session nobody simulated may hold one of them.
  await together(deputies, AT_ONCE, (deputy) => deputy.giveBack());
  io.out('模拟代表已经离开，设备已经归还 · simulated deputies have left\n');
}

/** Resolves when the session is no longer sitting, or nobody waits for it any more. */
async function closed(rehearsal: Rehearsal, clock: Clock, over: () => boolean): Promise<void> {
  while (!over()) {
    const { session } = await rehearsal.console();
    if (session.state !== 'sitting') return;
    await clock.wait(LOOK);
  }
}

/** The first line of standard input; in a terminal it is asked for, and not shown. */
async function askPassword(): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write('密码 Password: ');
  const lines = createInterface({ input: stdin, terminal: stdin.isTTY });
  const [line = ''] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  lines.close();
  if (stdin.isTTY) stderr.write('\n');
  return String(line);
}

function readOptions(argv: string[]): Result<Options | 'help'> {
  const refuse = (reason: string) => fail('arguments', { reason });
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        url: { type: 'string' },
        user: { type: 'string' },
        body: { type: 'string' },
        leave: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { url, user, body, leave: leaving } = values;
  if (values.help) return ok('help');
  if (url === undefined || !URL.canParse(url)) return refuse('--url: the address of the server');
  if (user === undefined) return refuse('--user: the user name of an account of the secretariat');
  const leave = Number(leaving);
  if (!Number.isInteger(leave) || leave < 0 || leaving.trim() === '')
    return refuse(`--leave ${leaving}: a whole number, 0 or more`);
  return ok({ url: new URL(url).origin, user, body, leave });
}
