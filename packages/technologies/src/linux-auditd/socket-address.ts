import { isIp } from '../values.js';

type Fields = Record<string, unknown>;

/**
 * Decodes `saddr`, the bytes of a sockaddr in hex, or its interpreted form `{ saddr_fam=inet laddr=.. lport=.. }`.
 *
 * @returns An endpoint with address and port; undefined for other families than IPv4 and IPv6.
 */
export function decodeSocketAddress(saddr: string): Fields | undefined {
  return saddr.startsWith('{') ? interpreted(saddr) : binary(saddr);
}

function interpreted(saddr: string): Fields | undefined {
  const address = /\bladdr=(\S{2,45})/.exec(saddr)?.[1];
  if (address === undefined || !isIp(address)) return undefined;
  const port = Number(/\blport=(\d{1,5})/.exec(saddr)?.[1]);
  return port <= 65_535 ? { ip: address, port } : { ip: address };
}

function binary(saddr: string): Fields | undefined {
  if (!/^[0-9A-Fa-f]{16,128}$/.test(saddr)) return undefined;
  const byte = (index: number): number => Number.parseInt(saddr.slice(index * 2, index * 2 + 2), 16);
  // The family is in the host's byte order, nearly always little-endian; the port is big-endian.
  const family = byte(1) === 0 ? byte(0) : byte(0) === 0 ? byte(1) : -1;
  const port = byte(2) * 256 + byte(3);
  if (family === 2) return { ip: [4, 5, 6, 7].map(byte).join('.'), port };
  if (family !== 10 || saddr.length < 48) return undefined;
  const groups = Array.from({ length: 8 }, (_, index) =>
    (byte(8 + index * 2) * 256 + byte(9 + index * 2)).toString(16),
  );
  return { ip: compressIpv6(groups), port };
}

/** The shortest form of RFC 5952: the longest run of zeros becomes `::`. */
function compressIpv6(groups: readonly string[]): string {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (start + length < groups.length && groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}
