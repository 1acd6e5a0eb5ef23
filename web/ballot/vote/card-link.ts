/** What the link of a credential card says after `#`: the secret, and the record key to trust. */
export interface CardLink {
  readonly card: string;
  readonly thumbprint: string | undefined;
}

/** Reads `#card=…&key=…`; nothing when the address carries no card. */
export function readCardLink(fragment: string): CardLink | undefined {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const card = said.get('card');
  if (card === null || card === '') return undefined;
  return { card, thumbprint: said.get('key') ?? undefined };
}

/**
 * Takes the card out of the address bar and the history at once: whoever looks
 * at the phone later, or gets the address sent, must not get the card.
 */
export function takeCardLink(): CardLink | undefined {
  const link = readCardLink(location.hash);
  if (link !== undefined)
    history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}
