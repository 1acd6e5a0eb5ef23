import { fail, ok, type Failure, type Result } from './result.ts';

/**
 * The one helper behind every state machine. A lifecycle is a declared table:
 * which act leads from which states to which, who may do it, and what it
 * requires, each requirement with a named reason when it is not met. Server
 * guards, buttons and documentation all read the same table.
 */
export interface Act<State extends string, Role extends string, Context> {
  /** States in which the act is possible. */
  readonly from: readonly State[];
  /** State after it. */
  readonly to: State;
  /** Done anew each time: that things have gone on since does not mean that it was done. */
  readonly anew?: true;
  /** Roles that may do it. */
  readonly by: readonly Role[];
  /** What else must hold: each answers the named reason why not, or nothing. */
  readonly requires?: readonly ((context: Context) => Failure | undefined)[];
}

export interface Lifecycle<
  State extends string,
  Name extends string,
  Role extends string,
  Context,
> {
  readonly states: readonly State[];
  readonly initial: State;
  /** States that only go forward, in order: an act whose target lies behind the present state is answered as done. */
  readonly line?: readonly State[];
  readonly acts: Readonly<Record<Name, Act<State, Role, Context>>>;
}

/** Declares a lifecycle; a name, state or role that is not in the unions does not compile. */
export function lifecycle<Context>() {
  return <const State extends string, const Name extends string, const Role extends string>(
    table: Lifecycle<State, Name, Role, Context>,
  ): Lifecycle<State, Name, Role, Context> => table;
}

/** What an act would do now. `done` says that its effect is already there: repeating it changes nothing. */
export type Permission<State extends string> = Result<{
  readonly to: State;
  readonly done: boolean;
}>;

/**
 * Whether this act may be done in this state by someone with these roles.
 *
 * Failures, in the order they are looked for: `not-allowed-for-role` {act},
 * `wrong-state` {act, state}, then the first requirement that is not met.
 * An act that cannot start from the present state because its target has been
 * reached or passed is answered as `done`, so that a repeated request changes
 * nothing and gets the same answer.
 */
export function mayAct<State extends string, Name extends string, Role extends string, Context>(
  machine: Lifecycle<State, Name, Role, Context>,
  name: Name,
  state: State,
  roles: readonly Role[],
  context: Context,
): Permission<State> {
  const reasons = reasonsAgainst(machine, name, state, roles, context);
  const act = machine.acts[name];
  if (
    act.anew !== true &&
    !act.from.includes(state) &&
    reached(machine, act.to, state) &&
    act.by.some((role) => roles.includes(role))
  )
    return ok({ to: state, done: true });
  const first = reasons[0];
  return first === undefined ? ok({ to: act.to, done: false }) : { ok: false, failure: first };
}

/** Every named reason why this act is not possible now, for a button that explains itself; empty when it is. */
export function reasonsAgainst<
  State extends string,
  Name extends string,
  Role extends string,
  Context,
>(
  machine: Lifecycle<State, Name, Role, Context>,
  name: Name,
  state: State,
  roles: readonly Role[],
  context: Context,
): readonly Failure[] {
  const act = machine.acts[name];
  const reasons: Failure[] = [];
  if (!act.by.some((role) => roles.includes(role)))
    reasons.push(fail('not-allowed-for-role', { act: name }).failure);
  if (!act.from.includes(state)) {
    reasons.push(fail('wrong-state', { act: name, state }).failure);
    return reasons;
  }
  for (const requirement of act.requires ?? []) {
    const reason = requirement(context);
    if (reason !== undefined) reasons.push(reason);
  }
  return reasons;
}

function reached<State extends string, Name extends string, Role extends string, Context>(
  machine: Lifecycle<State, Name, Role, Context>,
  target: State,
  state: State,
): boolean {
  if (target === state) return true;
  const line = machine.line ?? [];
  const goal = line.indexOf(target);
  return goal >= 0 && line.indexOf(state) > goal;
}
