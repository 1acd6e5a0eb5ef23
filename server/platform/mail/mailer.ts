import { createTransport } from 'nodemailer';

/** Where mails go out, and in whose name. */
export interface MailSettings {
  /** `smtp://` or `smtps://` with user and password where the server wants them. */
  readonly url: string;
  /** Address of the sender. */
  readonly from: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * What became of a mail. `later`: the server was not reached or put it off, and
 * it was surely not sent; `refused`: it will never take it; `unsure`: it was
 * handed over and nobody said whether it arrived. `why` is a code of SMTP or
 * of the network, never an address.
 */
export type Delivery =
  | { readonly state: 'sent' }
  | { readonly state: 'later' | 'refused' | 'unsure'; readonly why: string };

export type Mailer = (mail: Mail) => Promise<Delivery>;

/** Milliseconds after which a server that does not answer is left alone. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends mails through this server, each over a connection of its own. */
export function createMailer({ url, from }: MailSettings, patience = PATIENCE): Mailer {
  return async ({ to, subject, text }) => {
    const transport = createTransport(
      { url, ...patience, disableFileAccess: true, disableUrlAccess: true },
      { from, headers: { 'Auto-Submitted': 'auto-generated' } },
    );
    let handedOver = false;
    transport.use('stream', (mail, done) => {
      const { message } = mail;
      const read = message.createReadStream.bind(message);
      // The content is asked for when the server has let us in, and not before.
      message.createReadStream = (options) => {
        handedOver = true;
        return read(options);
      };
      done();
    });
    try {
      await transport.sendMail({ to, subject, text });
      return { state: 'sent' };
    } catch (error) {
      return failed(error, handedOver);
    } finally {
      transport.close();
    }
  };
}

function failed(error: unknown, handedOver: boolean): Delivery {
  const { responseCode, code }: { responseCode?: unknown; code?: unknown } = Object(error);
  if (typeof responseCode === 'number')
    return { state: responseCode >= 500 ? 'refused' : 'later', why: String(responseCode) };
  const why = typeof code === 'string' ? code : 'unknown';
  return { state: handedOver ? 'unsure' : 'later', why };
}
