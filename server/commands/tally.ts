import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CANDIDATE_CODE, choicesFrom } from '../../shared/ballot/choices.ts';
import { addBallot, finishCount, startCount, type Counting } from '../../shared/ballot/count.ts';
import type { Choices, TallyRules } from '../../shared/ballot/model.ts';
import { reasonFor, type Reason } from '../../shared/ballot/outcome.ts';
import { readTallyRules } from '../../shared/ballot/rules.ts';
import { csvRows, type CsvFault, type CsvRow } from '../../shared/csv.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const HELP = `Counts ballots by the rules, with the function that counts the system's own rounds.

  npm run tally -- --rules rules.json --ballots ballots.csv [--json]

  --rules FILE    the rules and the figures of the hall, for example
                  { "seats": 10, "choice": "for-against-abstain", "limit": "at-most-seats",
                    "overmarked": "invalid-ballot",
                    "threshold": { "base": "all-deputies", "fraction": ">1/2" },
                    "allDeputies": 365, "present": 350, "issued": 350 }
                  choice      for-against-abstain | tick
                  limit       at-most-seats | exactly-seats | none | { "max": 15 }
                  overmarked  invalid-ballot | ignore-question
                  base        all-deputies | present | valid-ballots
                  fraction    >1/2 | >=1/2 | >=2/3 | >2/3 | none
  --ballots FILE  CSV in UTF-8: first row the candidate codes, then one row a ballot, cells for,
                  against, abstain or empty (with tick: for or empty). A row with another value or
                  another number of cells is an invalid ballot. Empty lines at the end are no
                  ballots, unless there is one candidate only: then each is a blank ballot.
  --json          only the JSON document; without it the reason of every result follows on
                  standard error
  --help          this text

The exit status is 0 when the ballots were counted, whatever the outcome, and 2 otherwise.
`;

interface Io {
  out(text: string): void;
  err(text: string): void;
}

/** Runs the command; 0 when counted, 2 for bad arguments or files, which are named on `err`. */
export async function run(argv: string[], io: Io): Promise<number> {
  const asked = readArguments(argv);
  if (!asked.ok) return refuse(io, `${String(asked.failure.facts['reason'])}\nSee --help.`);
  if (asked.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { rules: rulesFile, ballots: ballotsFile, json } = asked.value;
  const rules = readRulesFile(rulesFile);
  if (!rules.ok) return refuse(io, explained(rulesFile, rules.failure.facts));
  const counting = await countFile(ballotsFile, rules.value);
  if (!counting.ok) return refuse(io, explained(ballotsFile, counting.failure.facts));

  const { blank: _blank, ...tally } = finishCount(counting.value);
  io.out(`${JSON.stringify(tally, undefined, json ? undefined : 2)}\n`);
  if (!json) {
    const figures = { ...rules.value, ...tally };
    for (const result of tally.results) {
      io.err(`${result.candidate}  ${sentence(reasonFor(result, tally, rules.value, figures))}\n`);
    }
  }
  return 0;
}

function refuse(io: Io, message: string): number {
  io.err(`tally: ${message}\n`);
  return 2;
}

/** What is wrong with a file: {reason}, and the {line} where one is to blame. */
type FileResult<Value> = Result<Value, 'file-refused'>;

function refused(reason: string, line?: number): ReturnType<typeof fail<'file-refused'>> {
  return fail('file-refused', line === undefined ? { reason } : { reason, line });
}

function explained(file: string, facts: Readonly<Record<string, string | number>>): string {
  const line = facts['line'] === undefined ? '' : `, line ${facts['line']}`;
  return `${file}${line}: ${String(facts['reason'])}`;
}

interface Asked {
  readonly rules: string;
  readonly ballots: string;
  readonly json: boolean;
}

function readArguments(argv: string[]): Result<Asked | 'help', 'bad-arguments'> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        rules: { type: 'string' },
        ballots: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return ok('help');
    const { rules, ballots, json } = values;
    if (rules === undefined) return fail('bad-arguments', { reason: '--rules FILE is missing' });
    if (ballots === undefined) {
      return fail('bad-arguments', { reason: '--ballots FILE is missing' });
    }
    return ok({ rules, ballots, json });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail('bad-arguments', { reason: error.message });
  }
}

function readRulesFile(file: string): FileResult<TallyRules> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return refused(whyUnreadable(error));
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /at position (\d+)/.exec(error.message)?.[1];
    const before = at === undefined ? text : text.slice(0, Number(at));
    return refused(`not JSON: ${error.message}`, before.split('\n').length);
  }
  const rules = readTallyRules(json);
  if (rules.ok) return rules;
  return refused(String(rules.failure.facts['complaints']).replaceAll('\n', '; '));
}

/** Counts the ballots row by row; only the count is kept. */
async function countFile(file: string, rules: TallyRules): Promise<FileResult<Counting>> {
  let counting: Counting | undefined;
  // Empty lines are ballots only when a row follows: at the end of a file they are none.
  let emptyLines = 0;
  try {
    for await (const row of csvRows(createReadStream(file, { encoding: 'utf8' }))) {
      if (!row.ok) return refused(CSV_FAULTS[row.failure.code], Number(row.failure.facts['line']));
      if (counting === undefined) {
        const codes = readHeader(row.value);
        if (!codes.ok) return codes;
        counting = startCount(rules, codes.value);
      } else if (row.value.empty && counting.codes.length > 1) {
        emptyLines += 1;
      } else {
        for (; emptyLines > 0; emptyLines -= 1) addBallot(counting, undefined);
        addBallot(counting, choicesOf(counting, row.value));
      }
    }
  } catch (error) {
    return refused(whyUnreadable(error));
  }
  return counting === undefined
    ? refused('is empty; candidate codes are missing', 1)
    : ok(counting);
}

const CSV_FAULTS: Readonly<Record<CsvFault, string>> = {
  'quote-not-closed': 'a quote is opened and never closed',
  'text-after-quote': 'there is text behind a closing quote',
  'row-too-long': 'a row is longer than a million characters; is a quote never closed?',
};

function readHeader({ cells, line }: CsvRow): FileResult<readonly string[]> {
  for (const [index, code] of cells.entries()) {
    if (!CANDIDATE_CODE.test(code)) {
      const said = code === '' ? 'an empty cell' : JSON.stringify(code.slice(0, 40));
      return refused(`${said} is not a candidate code of 1 to 4 characters A-Z and 0-9`, line);
    }
    if (cells.indexOf(code) !== index) return refused(`candidate code ${code} occurs twice`, line);
  }
  return ok(cells);
}

function choicesOf({ codes, kind }: Counting, { cells }: CsvRow): Choices | undefined {
  if (cells.length !== codes.length) return undefined;
  const marked: (readonly [string, string | undefined])[] = [];
  for (const [index, code] of codes.entries()) {
    if (cells[index] !== '') marked.push([code, cells[index]]);
  }
  return choicesFrom(codes, kind.marks, marked);
}

/** The system's own word for why a file cannot be read; anything else is a bug and thrown on. */
function whyUnreadable(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  if (error.code === 'ENOENT') return 'there is no such file';
  if (error.code === 'EISDIR') return 'is a folder, not a file';
  return `cannot be read: ${error.message}`;
}

function sentence({ code, facts }: Reason): string {
  if (code === 'elected') return `elected: ${facts.for} of ${facts.base}, ${facts.needed} needed`;
  if (code === 'below-threshold') {
    return `not passed: ${facts.for} of ${facts.base}, ${facts.needed} needed`;
  }
  if (code === 'tied-at-last-seat') {
    return `tied: ${facts.tied} have ${facts.for} votes, seats left: ${facts.left}`;
  }
  if (code === 'round-void') return `void: ${facts.returned} returned, ${facts.issued} issued`;
  return `passed, not elected: rank ${facts.rank}, seats ${facts.seats}`;
}
