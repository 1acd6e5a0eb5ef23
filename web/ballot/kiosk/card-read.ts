import { readCardText } from '../../../shared/congress/card-text.ts';
import { readCardLink, type CardLink } from '../vote/card-link.ts';

/** A card as a hand scanner or camera reads it (its whole link), or as somebody types it; nothing when it cannot be one. */
export function readCard(text: string): CardLink | undefined {
  const at = text.indexOf('#');
  const link = at < 0 ? undefined : readCardLink(text.trim().slice(at));
  const found = link ?? { card: text.trim(), thumbprint: undefined };
  return readCardText(found.card) === undefined ? undefined : found;
}
