/** Which hosts and addresses a tenant's flows may reach: only listed hosts, and private networks only where the list says so. */
import { BlockList, isIP } from 'node:net';
import type { AllowedHost } from './business-interface';

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;
const MAPPED_DOTTED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** @returns whether an IP address is of a private, loopback, link-local or otherwise not public network */
export function isPrivateAddress(address: string): boolean {
  const plain = unmapped(address);
  const family = isIP(plain);
  if (family === 0) return true;
  return PRIVATE.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that is written as IPv6 is the IPv4 address. */
function unmapped(address: string): string {
  const dotted = MAPPED_DOTTED.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const words = MAPPED.exec(address);
  if (!words) return address;
  const [high, low] = [parseInt(words[1] ?? '', 16), parseInt(words[2] ?? '', 16)];
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

/** The host of a URL without the brackets of IPv6. The URL parser has already written numbers in the usual form. */
export function hostOf(url: URL): string {
  const { hostname } = url;
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return bare.endsWith('.') ? bare.slice(0, -1) : bare;
}

/** @returns the entry of the list that lets a flow call this URL; undefined: none does */
export function findAllowance(url: URL, list: readonly AllowedHost[]): AllowedHost | undefined {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return findHostAllowance(hostOf(url), port, list);
}

/** @returns the entry of the list that lets a flow connect there; undefined: none does */
export function findHostAllowance(
  host: string,
  port: number,
  list: readonly AllowedHost[],
): AllowedHost | undefined {
  const matches = list.filter((entry) => (entry.port === 0 || entry.port === port) && fits(host, entry.host));
  return matches.find((entry) => entry.allowPrivate) ?? matches[0];
}

function fits(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
