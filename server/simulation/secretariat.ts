import type { BallotSettings } from '../../shared/ballot/model.ts';
import type { ConsoleView, RoundAct, RoundView } from '../../shared/ballot/round.ts';
import type {
  CongressSession,
  CredentialCard,
  ImportPreview,
  Me,
  RollEntry,
  StaffMember,
} from '../../shared/congress/model.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import { HttpClient, type Network } from './http-client.ts';
import { Scrutineer } from './scrutineer.ts';

const PASSWORD_LENGTH = 16;

/** What a body is made of. */
export interface BodyPlan {
  readonly body: { readonly code: string; readonly name: string };
  readonly roll: readonly RollEntry[];
  readonly departments: readonly string[];
  readonly staff: { readonly name: string; readonly username: string };
  readonly scrutineers: readonly string[];
}

/** What a session of it is made of. */
export interface SessionPlan {
  readonly session: Pick<CongressSession, 'term' | 'number' | 'title' | 'opensOn'>;
  /** Candidates entered as such, and the drive whose candidates are put on the list. */
  readonly cards: readonly ProjectCard[];
  readonly drive?: string;
  readonly ballotTitle: string;
  readonly settings: BallotSettings;
  /** 演练 */
  readonly rehearsal?: boolean;
}

const CONSOLE = { console: '5'.padEnd(32, '0') };

/**
 * The congress staff of a simulated session: everything they do goes through
 * the API, as from their pages. They prepare it in their office, over a network
 * that loses nothing; at the rostrum they share the hall's.
 */
export class Secretariat {
  private readonly staff: HttpClient;
  private readonly scrutineers: HttpClient[] = [];
  private readonly keeping: Scrutineer[] = [];
  private body = '';
  private session = '';
  private readonly logins: { readonly username: string; readonly password: string }[] = [];

  constructor(
    private readonly origin: string,
    private readonly network: Network,
  ) {
    this.staff = new HttpClient(origin, network, 'staff');
  }

  /** The body and the session that are being worked on. */
  get place(): { readonly body: string; readonly session: string } {
    return { body: this.body, session: this.session };
  }

  /** The office at work, over a network that loses nothing: for what this class has no word for. */
  get office(): HttpClient {
    return this.staff.wired;
  }

  /** Sets up the body by the one-time link: roll, departments, scrutineers. */
  async setUp(link: string, plan: BodyPlan): Promise<void> {
    const password = this.password();
    this.logins.push({ username: plan.staff.username, password });
    const me = await this.staff.wired.must<Me>('POST', '/setup', {
      secret: new URL(link).hash.slice(1),
      body: { ...plan.body, type: 'congress', level: 'county' },
      administrator: { ...plan.staff, password },
    });
    const body = me.bodies[0]?.body.id;
    if (body === undefined) throw new Error('the set-up made no body');
    this.body = body;
    for (const [index, name] of plan.departments.entries())
      await this.staff.wired.must('POST', `/bodies/${body}/units`, {
        kind: 'department',
        code: `D${String(index + 1).padStart(2, '0')}`,
        name,
        parent: null,
      });
    await this.importRoll(plan.roll);
    for (const [index, name] of plan.scrutineers.entries()) await this.appoint(name, index);
  }

  /** Everybody signs in anew, as on the morning of another day. */
  async signInAgain(): Promise<void> {
    const [staff, ...scrutineers] = this.logins;
    if (staff === undefined) throw new Error('nothing has been set up');
    await this.staff.wired.must<Me>('POST', '/staff/sign-in', staff);
    for (const [at, login] of scrutineers.entries())
      await this.scrutineers[at]?.wired.must<Me>('POST', '/staff/sign-in', login);
  }

  /** Plans a session with its candidates and its ballot, and opens it. */
  async openSession(plan: SessionPlan): Promise<void> {
    const session = await this.staff.wired.must<CongressSession>(
      'POST',
      `/bodies/${this.body}/sessions`,
      {
        ...plan.session,
        rehearsal: plan.rehearsal ?? false,
      },
    );
    this.session = session.id;
    const path = `/bodies/${this.body}/sessions/${session.id}`;
    for (const card of plan.cards) await this.staff.wired.must('POST', `${path}/candidates`, card);
    if (plan.drive !== undefined)
      await this.staff.wired.must('POST', `${path}/candidates/from-leads`, { drive: plan.drive });
    await this.staff.wired.must('POST', `${path}/state`, { state: 'sitting' });
    await this.staff.wired.must('POST', `${path}/ballot`, {
      title: plan.ballotTitle,
      settings: plan.settings,
    });
  }

  /** Ends the session, taken over from whoever leads it; a round that is under way is voided first. */
  async closeSession(reason: string): Promise<void> {
    const { round } = await this.console();
    const { wired } = this.staff;
    const place = `/bodies/${this.body}/sessions/${this.session}`;
    if (round !== null && round.state !== 'announced' && round.state !== 'void') {
      await wired.must('POST', `${place}/lead`, undefined, CONSOLE);
      await wired.must('POST', `/bodies/${this.body}/rounds/${round.id}/void`, { reason }, CONSOLE);
    }
    await wired.must('POST', `${place}/state`, { state: 'closed' });
  }

  private async importRoll(roll: readonly RollEntry[]): Promise<void> {
    const lines = roll.map(({ number, name, delegation, sex, trade }) =>
      [number, name, delegation, sex === 'female' ? '女' : '男', trade].join(','),
    );
    const sheet = Buffer.from(`\uFEFF编号,姓名,代表团,性别,职业\r\n${lines.join('\r\n')}\r\n`);
    const path = `/bodies/${this.body}/roll/import`;
    const preview = await this.staff.wired.upload<ImportPreview<RollEntry>>(
      path,
      sheet,
      'roll.csv',
    );
    if (preview.counts.refused > 0) throw new Error('the simulated roll was refused');
    await this.staff.wired.must('POST', `${path}/confirm`, {
      token: preview.token,
      removeMissing: false,
    });
  }

  private async appoint(name: string, index: number): Promise<void> {
    const login = { username: `scrutineer-${index + 1}`, password: this.password() };
    await this.staff.wired.must<StaffMember>('POST', `/bodies/${this.body}/staff`, {
      name,
      ...login,
      roles: ['scrutineer'],
    });
    this.logins.push(login);
    await this.seatScrutineer(login);
  }

  private async seatScrutineer(login: { username: string; password: string }): Promise<void> {
    const client = new HttpClient(this.origin, this.network, 'scrutineer');
    await client.must<Me>('POST', '/staff/sign-in', login);
    this.scrutineers.push(client);
  }

  /** The same people at work at another address of the same installation, signed in anew. */
  async moveTo(origin: string, network: Network): Promise<Secretariat> {
    const moved = new Secretariat(origin, network);
    const [staff, ...scrutineers] = this.logins;
    if (staff === undefined) throw new Error('nothing has been set up');
    await moved.staff.must<Me>('POST', '/staff/sign-in', staff);
    for (const login of scrutineers) await moved.seatScrutineer(login);
    moved.logins.push(...this.logins);
    moved.body = this.body;
    moved.session = this.session;
    return moved;
  }

  /** The credential cards of all deputies. */
  async cards(): Promise<CredentialCard[]> {
    return this.staff.must<CredentialCard[]>('POST', `/bodies/${this.body}/cards`, {});
  }

  /** The console as it stands. */
  async console(): Promise<ConsoleView> {
    return this.staff.must('GET', `/bodies/${this.body}/sessions/${this.session}/console`);
  }

  /** The round under way or last held. */
  async round(): Promise<RoundView> {
    const { round } = await this.console();
    if (round === null) throw new Error('no round has been prepared');
    return round;
  }

  /** One step at the rostrum. */
  async step(act: Exclude<RoundAct, 'pass-scrutineers' | 'certify' | 'void'>): Promise<RoundView> {
    const { id } = await this.round();
    await this.staff.must('POST', `/bodies/${this.body}/rounds/${id}/${act}`);
    return this.round();
  }

  /** The deputies pass every scrutineer by show of hands; the first is the chief. */
  async passScrutineers(): Promise<void> {
    const { id } = await this.round();
    const staff = await this.staff.must<StaffMember[]>('GET', `/bodies/${this.body}/staff`);
    const named = staff.filter((member) => member.roles.includes('scrutineer'));
    await this.staff.must('POST', `/bodies/${this.body}/rounds/${id}/pass-scrutineers`, {
      scrutineers: named.map(({ account }, index) => ({ account, chief: index === 0 })),
    });
  }

  /** With the count key in their hands, the scrutineers enrol, the first deals, and all keep their shares. */
  async dealKeys(): Promise<void> {
    if ((await this.round()).custody === null) return;
    const at = await this.roundPath();
    const keepers = await this.keepers();
    for (const keeper of keepers) await keeper.enrol(at);
    await keepers[0]?.deal(at);
    for (const keeper of keepers) await keeper.keep(at);
  }

  /** They release their shares, and each counts the sealed box alone. */
  async countAlone(): Promise<void> {
    if ((await this.round()).custody === null) return;
    const at = await this.roundPath();
    const keepers = await this.keepers();
    for (const keeper of keepers) await keeper.release(at);
    for (const keeper of keepers) {
      if ((await this.round()).state !== 'sealed') return;
      await keeper.count(at);
    }
  }

  /** Every scrutineer confirms the tally: by name, or by signing what they have counted themselves. */
  async certify(): Promise<void> {
    if ((await this.round()).custody === null) return this.confirm(() => true);
    const at = await this.roundPath();
    for (const keeper of await this.keepers()) await keeper.sign(at);
  }

  private async roundPath(): Promise<string> {
    return `/bodies/${this.body}/rounds/${(await this.round()).id}`;
  }

  /** The scrutineers with keys of their own, made when first asked for. */
  private async keepers(): Promise<readonly Scrutineer[]> {
    for (const client of this.scrutineers.slice(this.keeping.length)) {
      const { account } = await client.must<Me>('GET', '/me');
      const desk = {
        get: <Answer>(path: string) => client.must<Answer>('GET', path),
        post: <Answer>(path: string, json: unknown) => client.must<Answer>('POST', path, json),
      };
      this.keeping.push(new Scrutineer(desk, account));
    }
    return this.keeping;
  }

  /** These scrutineers, by their place in the plan, confirm the tally. */
  async confirm(which: (place: number) => boolean): Promise<void> {
    const { id } = await this.round();
    for (const [place, scrutineer] of this.scrutineers.entries())
      if (which(place)) await scrutineer.must('POST', `/bodies/${this.body}/rounds/${id}/certify`);
  }

  /** Prepares the round that has to come next. */
  async nextRound(): Promise<void> {
    const { ballot } = await this.console();
    if (ballot === null) throw new Error('no ballot has been prepared');
    await this.staff.must('POST', `/bodies/${this.body}/ballots/${ballot.id}/next-round`);
  }

  /** Signs deputies in who brought no device. */
  async signInAtDesk(deputies: readonly string[]): Promise<void> {
    const path = `/bodies/${this.body}/sessions/${this.session}/sign-ins`;
    for (const deputy of deputies) await this.staff.must('POST', path, { deputy });
  }

  /** A teller with an account of their own, signed in. */
  async appointTeller(name: string, place: number): Promise<HttpClient> {
    const login = { username: `teller-${place}`, password: this.password() };
    await this.staff.wired.must('POST', `/bodies/${this.body}/staff`, {
      name,
      ...login,
      roles: ['teller'],
    });
    const client = new HttpClient(this.origin, this.network, 'teller');
    await client.must<Me>('POST', '/staff/sign-in', login);
    return client;
  }

  private password(): string {
    return Buffer.from(this.network.chance.bytes(PASSWORD_LENGTH)).toString('base64url');
  }
}
