import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** Where a request comes from, as far as it matters for slowing down. Never stored, never logged. */
export interface Address {
  /** The address; of an IPv6 address the 64 bits that one household or server has to itself. */
  readonly text: string;
  /** Others stand behind it: a proxy on the way, or a network of its own such as a hall's. */
  readonly shared: boolean;
}

/** Networks that are nobody's on the internet: who comes from there comes through a proxy or from the hall. */
const OWN_NETWORKS = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  OWN_NETWORKS.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  OWN_NETWORKS.addSubnet(network, bits, 'ipv6');

/** Headers by which a proxy says that it passes on what another asks. Their addresses may be invented and are not read. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** The address that a request came from. */
export function addressOf(c: Context): Address {
  const text = remoteAddress(c.env)?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  const passedOn = PASSED_ON.some((header) => c.req.header(header) !== undefined);
  if (isIPv4(text)) return { text, shared: passedOn || OWN_NETWORKS.check(text, 'ipv4') };
  if (!isIPv6(text)) return { text, shared: true };
  const shared = passedOn || OWN_NETWORKS.check(text, 'ipv6');
  return { text: networkOf(text), shared };
}

/** The first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const after = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...after]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/** What the server of Node.js hands on of a connection; nothing when an app is asked without one, as tests do. */
function remoteAddress(env: unknown): string | undefined {
  const incoming = memberOf(env, 'incoming');
  const address = memberOf(memberOf(incoming, 'socket'), 'remoteAddress');
  return typeof address === 'string' ? address : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
