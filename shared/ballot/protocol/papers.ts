import { fail, ok, type Result } from '../../result.ts';
import { verifyPaper } from './blind.ts';
import type { Ballot, Paper } from './body.ts';
import { ballotMessage, paperMessage } from './messages.ts';
import { verifySignature } from './signatures.ts';

/** Whether the issuer of this round (see `issuerKey`) signed this paper. */
export function isPaper(
  R: Uint8Array,
  issuer: CryptoKey,
  { key, signature }: Paper,
): Promise<boolean> {
  return verifyPaper(issuer, paperMessage(R, key), signature);
}

/**
 * Whether a ballot may go into the box, the cheap check that rejects floods
 * first. `paper-signature`: not a paper of this round. `ballot-signature`: the
 * sealed choices are not those that the holder of the paper signed.
 */
export async function checkBallot(
  R: Uint8Array,
  issuer: CryptoKey,
  ballot: Ballot,
): Promise<Result<Ballot, 'paper-signature' | 'ballot-signature'>> {
  if (!(await isPaper(R, issuer, ballot))) return fail('paper-signature');
  const message = await ballotMessage(R, ballot.sealed);
  const signed = await verifySignature(ballot.key, message, ballot.ballotSignature);
  return signed ? ok(ballot) : fail('ballot-signature');
}
