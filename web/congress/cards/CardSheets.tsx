import { For, type JSX } from 'solid-js';
import type { CredentialCard } from '../../../shared/congress/model.ts';
import { QrCode } from '../../design/QrCode.tsx';
import { congressWords } from '../../words/congress/index.ts';
import styles from './CardSheets.module.css';

/** Two by four: cards on one A4 sheet. */
const ON_A_SHEET = 8;

interface CardSheetsProps {
  readonly cards: readonly CredentialCard[];
  /** Name of the body. */
  readonly body: string;
  /** Thumbprint of the record key (RFC 7638), by which a phone knows whose records it may believe. */
  readonly thumbprint: string;
}

/** The cards as they are printed and cut, in black and white. */
export function CardSheets(props: CardSheetsProps): JSX.Element {
  const sheets = (): readonly (readonly CredentialCard[])[] =>
    Array.from({ length: Math.ceil(props.cards.length / ON_A_SHEET) }, (_, at) =>
      props.cards.slice(at * ON_A_SHEET, (at + 1) * ON_A_SHEET),
    );
  return (
    <For each={sheets()}>
      {(sheet) => (
        <div class={styles['sheet']}>
          <For each={sheet}>
            {(card) => <Card card={card} body={props.body} thumbprint={props.thumbprint} />}
          </For>
        </div>
      )}
    </For>
  );
}

function Card(props: {
  readonly card: CredentialCard;
  readonly body: string;
  readonly thumbprint: string;
}): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['cards'] => congressWords().cards;
  return (
    <article class={styles['card']} aria-label={words().cardOf(props.card.name)}>
      <p class={styles['body']}>
        <span>{props.body}</span> <b>{words().card}</b>
      </p>
      <div class={styles['middle']}>
        <div class={styles['code']}>
          <QrCode text={props.card.link} label={words().qr(props.card.name)} />
        </div>
        <div class={styles['who']}>
          <p class={styles['name']}>{props.card.name}</p>
          <p>{words().number(props.card.number)}</p>
          <p>{props.card.delegation}</p>
          <p class={styles['label']}>{words().shortCode}</p>
          <p class={styles['short']}>{props.card.code}</p>
        </div>
      </div>
      <p class={styles['how']}>{words().how(addressOf(props.card.link))}</p>
      <p class={styles['print']}>
        {words().thumbprint} <code>{inFours(props.thumbprint)}</code>
      </p>
    </article>
  );
}

/** As the phone shows its beginning after a short code was typed. */
function inFours(thumbprint: string): string {
  return (thumbprint.match(/.{1,4}/g) ?? []).join(' ');
}

/** The address of a card's link without its secret, short enough to be typed. */
function addressOf(link: string): string {
  const { host, pathname } = new URL(link);
  return `${host}${pathname}`;
}
