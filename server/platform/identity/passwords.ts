import { hash, verify } from '@node-rs/argon2';

/** Parameters of OWASP's password storage cheat sheet for argon2id: 19 MiB, two passes. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST_PASSWORD = 10;

/** The argon2id hash of a password, in its standard text form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, STRENGTH);
}

/** Whether the password fits the hash. */
export function passwordFits(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

let nobody: Promise<string> | undefined;

/** Takes as long as a real comparison, so that an unknown name answers no faster than a known one. */
export async function compareWithNobody(password: string): Promise<void> {
  nobody ??= hashPassword('a name that nobody has');
  await passwordFits(await nobody, password);
}
