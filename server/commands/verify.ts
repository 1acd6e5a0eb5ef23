import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fromUtf8 } from '../../shared/ballot/protocol/bytes.ts';
import { isOpenBundle, verifyOpen } from '../../shared/ballot/open/verify.ts';
import type { OpenRecord } from '../../shared/ballot/open/record.ts';
import {
  verify,
  type Facts,
  type Finding,
  type Verdict,
} from '../../shared/ballot/protocol/verify.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const HELP = `Checks the public bundle of a round without the server, with the same code as the result page.

  npm run verify -- bundle.json [--held held.json] [--json]

  bundle.json   the bundle as it was published, byte for byte; of a round that was not
                secret (named, show of hands) it holds one signed record, which is counted again
  --held FILE   what a device kept, all members optional: { "recordKeys": JWKS, "round": JWS,
                "opening": JWS, "receipts": [JWS], "papers": [{ "key", "signature" }],
                "deputy": id, "deviceKey": base64url, "blinded": base64url, or null when
                the device asked for no paper }
  --json        only one JSON document: { "sound", "findings": [{ "code", "detail" }], "facts" }
  --help        this text

The exit status is 0 for a sound bundle, 1 with findings, which are named, and 2 when a file
cannot be read or an argument is wrong.
`;

interface Io {
  out(text: string): void;
  err(text: string): void;
}

interface Asked {
  readonly bundle: string;
  readonly held: string | undefined;
  readonly json: boolean;
}

/** Runs the command; 0 sound, 1 with findings, 2 for bad arguments or unreadable files, named on `err`. */
export async function run(argv: string[], io: Io): Promise<number> {
  const asked = readArguments(argv);
  if (!asked.ok) return refuse(io, `${String(asked.failure.facts['reason'])}\nSee --help.`);
  if (asked.value === 'help') {
    io.out(HELP);
    return 0;
  }
  const { bundle: bundleFile, held: heldFile, json } = asked.value;
  const bundle = await readBytes(bundleFile);
  if (!bundle.ok) return refuse(io, String(bundle.failure.facts['reason']));
  const held = heldFile === undefined ? ok(undefined) : await readJson(heldFile);
  if (!held.ok) return refuse(io, String(held.failure.facts['reason']));

  const parsed = parseText(bundle.value);
  if (isOpenBundle(parsed)) return openVerdict(io, parsed, json);
  const verdict = await verify(bundle.value, held.value);
  const sound = verdict.findings.length === 0;
  if (json) io.out(`${JSON.stringify({ sound, ...verdict })}\n`);
  else io.out(inWords(verdict));
  return sound ? 0 : 1;
}

/** The bundle of a vote that was not secret: no box and no papers, one signed record. */
async function openVerdict(io: Io, parsed: unknown, json: boolean): Promise<number> {
  const { findings, record } = await verifyOpen(parsed);
  const sound = findings.length === 0;
  if (json) io.out(`${JSON.stringify({ sound, findings, facts: record })}\n`);
  else io.out(openWords(findings, record));
  return sound ? 0 : 1;
}

function openWords(findings: readonly Finding[], record: OpenRecord | undefined): string {
  const manner = record?.secrecy === 'named' ? 'named vote' : 'show of hands';
  const lines =
    record === undefined
      ? []
      : [
          `${record.ballot.title}, round ${record.number}: ${manner}, not secret, decided by ${record.decidedBy}`,
          `all deputies ${record.allDeputies}, present ${record.present}, voting ${record.tally.returned}`,
          `sectors ${record.sectors.length}, names ${record.names.length}`,
        ];
  return verdictText(lines, findings);
}

function parseText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '');
  } catch (error) {
    // Not JSON: the verifier of bundles says so in its own words.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refuse(io: Io, message: string): number {
  io.err(`verify: ${message}\n`);
  return 2;
}

function refused(reason: string): ReturnType<typeof fail<'refused'>> {
  return fail('refused', { reason });
}

function readArguments(argv: string[]): Result<Asked | 'help', 'refused'> {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        held: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return refused(error.message);
    throw error;
  }
  const { values, positionals } = parsed;
  if (values.help) return ok('help');
  const [bundle, ...more] = positionals;
  if (bundle === undefined || more.length > 0) return refused('name one bundle file');
  return ok({ bundle, held: values.held, json: values.json });
}

async function readBytes(file: string): Promise<Result<Uint8Array, 'refused'>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    return refused(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

/** What a device kept is the reader's own file: when it is no JSON, the mistake is not the bundle's. */
async function readJson(file: string): Promise<Result<unknown, 'refused'>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(fromUtf8(bytes.value) ?? ''));
  } catch {
    return refused(`${file} is not JSON in UTF-8`);
  }
}

function inWords({ findings, facts }: Verdict): string {
  return verdictText(facts === undefined ? [] : factLines(facts), findings);
}

function verdictText(facts: readonly string[], findings: readonly Finding[]): string {
  const found = findings.map(({ code, detail }) => `${code}: ${printable(detail)}`);
  const lines = facts.map(printable);
  const verdict =
    found.length === 0
      ? '核验一致，没有发现问题 · Sound: nothing was found.'
      : `核验不一致，发现 ${found.length} 处问题 · NOT SOUND, ${found.length} findings:`;
  return `${[...lines, verdict, ...found].join('\n')}\n`;
}

/** A bundle comes from anybody; its texts must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '\uFFFD');
}

function factLines(facts: Facts): string[] {
  const { round, receipts, own } = facts;
  const holder =
    own === undefined
      ? []
      : [
          `own name: ${own.onRoll ? 'on' : 'not on'} the roll, papers: ${own.vias.join(', ') || 'none'}`,
        ];
  return [
    round === undefined ? 'round: record not readable' : `${round.title}, round ${round.number}`,
    `records signed: ${facts.records} of 4`,
    `on the roll ${facts.present}, issued ${facts.issued}, replaced ${facts.replaced}, returned ${facts.returned}, unused ${facts.unused}, missing ${facts.missing}`,
    `up to ${facts.missing} ballots could have been put in by the holder of the issuer key; winning margin: ${facts.margin ?? 'nobody elected'}`,
    `signatures that hold: ${facts.issueSignatures} of names, ${facts.tellerSignatures} of tellers, ${facts.paperSignatures} of papers`,
    `countersigned by ${facts.countersignatures}, needed ${facts.countersignaturesNeeded ?? 'unknown'}`,
    `root of the box: ${facts.boxRoot ?? 'not computed'}`,
    facts.recounted
      ? `ballots verified ${facts.ballotsVerified}, opened and counted again`
      : 'ballots not published or not opened: the figures were not counted again',
    ...(receipts === undefined
      ? []
      : [`receipts honoured: ${receipts.honoured} of ${receipts.shown}`]),
    ...holder,
  ];
}
