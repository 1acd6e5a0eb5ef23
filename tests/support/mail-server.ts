import { createServer, type Server, type Socket } from 'node:net';

/**
 * How a mail server behaves: it takes every mail; it refuses the reader for
 * good or puts it off; it says nothing at all; it breaks off once it has the
 * whole mail, without a word.
 */
export type Manner = 'takes' | 'refuses' | 'puts-off' | 'silent' | 'breaks-off';

export interface ReceivedMail {
  readonly to: string;
  readonly source: string;
}

export interface MailServer {
  /** `smtp://localhost:port` */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  manner: Manner;
  /** Forgets what it has received. */
  forget(): void;
  close(): Promise<void>;
}

/** A small real SMTP server (RFC 5321) on a port of this machine, without encryption. */
export async function openMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const state: { manner: Manner } = { manner: 'takes' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (state.manner !== 'silent') converse(socket, state.manner, mails);
  });
  const port = await listening(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get manner() {
      return state.manner;
    },
    set manner(manner) {
      state.manner = manner;
    },
    forget: () => void mails.splice(0),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

const REPLIES: Readonly<Record<string, string>> = {
  EHLO: '250 mail.example',
  HELO: '250 mail.example',
  MAIL: '250 ok',
  DATA: '354 go on',
  RSET: '250 ok',
  QUIT: '221 bye',
};

function converse(socket: Socket, manner: Manner, mails: ReceivedMail[]): void {
  let text = '';
  let to = '';
  let inData = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const recipient = (line: string): string => {
    to = /<(.*)>/.exec(line)?.[1] ?? '';
    if (manner === 'refuses') return '550 no such reader';
    return manner === 'puts-off' ? '451 try again' : '250 ok';
  };
  const take = (): boolean => {
    const end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n');
    if (end < 0) return false;
    const part = text.slice(0, end);
    text = text.slice(end + (inData ? 5 : 2));
    if (inData) {
      inData = false;
      mails.push({ to, source: part });
      if (manner === 'breaks-off') socket.destroy();
      else say('250 taken');
      return true;
    }
    const verb = part.slice(0, 4).toUpperCase();
    say(verb === 'RCPT' ? recipient(part) : (REPLIES[verb] ?? '502 unknown'));
    inData = verb === 'DATA';
    if (verb === 'QUIT') socket.end();
    return true;
  };
  say('220 mail.example');
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    while (take());
  });
}

/** The text of a plain mail, decoded. */
export function textOf({ source }: ReceivedMail): string {
  const at = source.indexOf('\r\n\r\n');
  const [head, body] = [source.slice(0, at), source.slice(at + 4)];
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const quoted = body.replaceAll(/=\r\n/g, '');
  const plain = quoted.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(/quoted-printable/i.test(head) ? plain : body, 'latin1').toString('utf8');
}
