import { fail, type Failure } from '../../shared/result.ts';
import { SHORTEST_PASSWORD } from '../platform/identity/passwords.ts';

/** A user name as it is compared and stored: in one width and one case, without blanks around. */
export function usernameOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** `password-too-short` {least}, or nothing. */
export function passwordFault(password: string): Failure<'password-too-short'> | undefined {
  return Array.from(password).length < SHORTEST_PASSWORD
    ? fail('password-too-short', { least: SHORTEST_PASSWORD }).failure
    : undefined;
}
