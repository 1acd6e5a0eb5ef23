import { defaultSettings } from '../../shared/ballot/defaults.ts';
import { isOpen } from '../../shared/ballot/model.ts';
import type { OpenEntry } from '../../shared/ballot/open/model.ts';
import type { BallotSettings, Choices } from '../../shared/ballot/model.ts';
import type { Finding } from '../../shared/ballot/protocol/findings.ts';
import type { RecordKeys } from '../../shared/ballot/protocol/records.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import type { ConsoleView, RoundView } from '../../shared/ballot/round.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { card } from '../screening/builders.ts';
import type { Client, ProblemAnswer } from './client.ts';
import { aBody, aRoll, aSession, aStaff, cardsOf, type OwnBody } from './people.ts';
import type { Hall } from './rounds-hall.ts';
import { text, Voter } from './rounds-voter.ts';

export interface Plan {
  readonly deputies?: number;
  readonly candidates?: number;
  readonly seats?: number;
  readonly scrutineers?: number;
  readonly settings?: Partial<BallotSettings>;
  /** How many of the deputies sign in; all unless told otherwise. */
  readonly present?: number;
  readonly rehearsal?: boolean;
  /** Puts the candidates on the list, where they are not simply entered. */
  readonly list?: (body: OwnBody, session: CongressSession) => Promise<void>;
}

type Step = 'confirm-quorum' | 'make-ready' | 'open' | 'seal' | 'count' | 'announce';

/** A session of a body with its deputies, candidates and a ballot, at the rostrum of a hall. */
export class Meeting {
  constructor(
    readonly hall: Hall,
    readonly body: OwnBody,
    readonly session: CongressSession,
    readonly voters: readonly Voter[],
    readonly scrutineers: readonly { readonly client: Client; readonly account: string }[],
  ) {}

  get staff(): Client {
    return this.body.staff;
  }

  console(client: Client = this.staff): Promise<ConsoleView> {
    return client.get(`${this.body.path}/sessions/${this.session.id}/console`);
  }

  async round(): Promise<RoundView> {
    const { round } = await this.console();
    if (round === null) throw new Error('no round has been prepared');
    return round;
  }

  async id(): Promise<string> {
    return (await this.round()).id;
  }

  async ballot(): Promise<string> {
    return (await this.round()).ballot;
  }

  prepare(title: string, settings: BallotSettings): Promise<ConsoleView> {
    return this.staff.post(`${this.body.path}/sessions/${this.session.id}/ballot`, {
      title,
      settings,
    });
  }

  /** The path of an act of the newest round. */
  async at(act: string): Promise<string> {
    return `${this.body.path}/rounds/${await this.id()}/${act}`;
  }

  async step(act: Step): Promise<ConsoleView> {
    return this.staff.post(await this.at(act));
  }

  async refused(act: string, json?: unknown, by: Client = this.staff): Promise<ProblemAnswer> {
    return by.problem('POST', await this.at(act), json ?? {});
  }

  async passScrutineers(): Promise<ConsoleView> {
    return this.staff.post(await this.at('pass-scrutineers'), {
      scrutineers: this.scrutineers.map(({ account }, at) => ({ account, chief: at === 0 })),
    });
  }

  async void(reason: string): Promise<ConsoleView> {
    return this.staff.post(await this.at('void'), { reason });
  }

  async nextRound(): Promise<ConsoleView> {
    return this.staff.post(`${this.body.path}/ballots/${await this.ballot()}/next-round`);
  }

  async certify(): Promise<void> {
    const { secrecy } = await this.round();
    // Of an open vote they confirm the record that they have seen.
    const seen = isOpen(secrecy) ? `?record=${await this.openRecord()}` : '';
    for (const { client } of this.scrutineers) await client.post(await this.at(`certify${seen}`));
  }

  /** Hash of the record of an open vote, as its scrutineers see it. */
  async openRecord(): Promise<string> {
    const { record } = await this.staff.get<OpenEntry>(await this.at('open-vote'));
    return record ?? '';
  }

  /** From the draft to the empty box. */
  async toReady(): Promise<string> {
    await this.step('confirm-quorum');
    await this.passScrutineers();
    await this.step('make-ready');
    return this.id();
  }

  /** From the draft to papers in the hands of all who are present. */
  async toIssued(): Promise<string> {
    const { state } = await this.round();
    if (state === 'draft') await this.toReady();
    await this.step('open');
    const id = await this.id();
    for (const voter of this.present()) await voter.takePaper(id);
    return id;
  }

  /** Those who stand in the opening, if it were now. */
  present(): readonly Voter[] {
    return this.voters.filter((voter) => this.signedIn.has(voter.deputy));
  }

  readonly signedIn = new Set<string>();

  async signIn(voter: Voter): Promise<void> {
    await voter.client.post('/sign-in');
    this.signedIn.add(voter.deputy);
  }

  /** Everybody present casts these marks, or what stands for them by their place. */
  async vote(choices: Choices | ((place: number) => Choices)): Promise<void> {
    const id = await this.id();
    for (const [place, voter] of this.present().entries()) {
      const answer = await voter.cast(id, typeof choices === 'function' ? choices(place) : choices);
      if (answer.status !== 200) throw new Error(`refused: ${answer.json.code}`);
    }
  }

  /** From papers in hand to the announcement. */
  async finish(choices: Choices | ((place: number) => Choices)): Promise<ConsoleView> {
    await this.vote(choices);
    await this.step('seal');
    await this.step('count');
    await this.certify();
    return this.step('announce');
  }

  /** What the verifier finds in the bundle of a round, with everything the devices kept. */
  async findings(id: string): Promise<readonly Finding[]> {
    const phone = this.hall.client('deputy');
    const kept = this.voters.flatMap((voter) => voter.held.get(id) ?? []);
    return (
      await verify(await text(phone, `/rounds/${id}/bundle`), {
        recordKeys: await phone.get<RecordKeys>('/record-keys'),
        round: await text(phone, `/rounds/${id}/record`),
        opening: await text(phone, `/rounds/${id}/opening`),
        receipts: kept.flatMap(({ receipt }) => receipt ?? []),
      })
    ).findings;
  }
}

export function settingsFor(seats: number, changes: Partial<BallotSettings> = {}): BallotSettings {
  return { ...defaultSettings('congress', seats), ...changes };
}

/** A sitting session with deputies signed in, candidates A01, A02, … and a ballot in draft. */
export async function aMeeting(hall: Hall, plan: Plan = {}): Promise<Meeting> {
  const { deputies = 6, candidates = 3, seats = 2, scrutineers = 2 } = plan;
  const body = await aBody(hall);
  const session = await aSession(body, { rehearsal: plan.rehearsal ?? false });
  await aRoll(body, deputies);
  if (plan.list !== undefined) await plan.list(body, session);
  else
    for (let at = 1; at <= candidates; at += 1)
      await body.staff.post(
        `${body.path}/sessions/${session.id}/candidates`,
        card({ name: `项目${at}` }),
      );
  const watching = [];
  for (let at = 0; at < scrutineers; at += 1) {
    const { client, member } = await aStaff(hall, body, ['scrutineer']);
    watching.push({ client, account: member.account });
  }
  const voters = [];
  for (const credential of await cardsOf(body)) voters.push(await Voter.enrolled(hall, credential));
  const meeting = new Meeting(hall, body, session, voters, watching);
  for (const voter of voters.slice(0, plan.present)) await meeting.signIn(voter);
  await meeting.prepare('民生实事项目票决', settingsFor(seats, plan.settings));
  return meeting;
}
