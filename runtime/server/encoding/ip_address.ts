import { isIPv6 } from "node:net";

/** What the last of one, two, three or four numbers of an address may be. */
const LARGEST_LAST = [0xffffffff, 0xffffff, 0xffff, 0xff];

/** The family of an address in text, as the C library reads it: 4, 6, or 0 for none. */
export function ipFamily(text: string): 0 | 4 | 6 {
  if (isVersion4(text)) return 4;
  const bracketed = /^\[(?<address>.*:.*)\]$/s.exec(text)?.groups?.address;
  return isVersion6(bracketed ?? text) ? 6 : 0;
}

/** `10.0.0.1`; and whatever the C library takes for such an address: `10.1`, `0x0a000001`, `012.0.0.1`. */
function isVersion4(text: string): boolean {
  if (/^\d+(\.\d+){3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255)) return true;
  const numbers = text.split(".").map(numberOf);
  const last = LARGEST_LAST[numbers.length - 1];
  if (last === undefined) return false;
  return numbers.every((number, index) => number <= (index === numbers.length - 1 ? last : 255));
}

/** Decimal, octal after a 0, hexadecimal after 0x. NaN for anything else. */
function numberOf(part: string): number {
  if (/^0x[0-9a-f]+$/i.test(part) || /^(0|[1-9]\d*)$/.test(part)) return Number(part);
  return /^0[0-7]+$/.test(part) ? Number.parseInt(part, 8) : Number.NaN;
}

function isVersion6(text: string): boolean {
  const [address = "", ...zone] = text.split("%");
  if (!isIPv6(address)) return false;
  return zone.length === 0 || isZone(zone.join("%"), address);
}

/** An interface is named only on addresses of one link. The simulated machine has one interface. */
function isZone(zone: string, address: string): boolean {
  const hasLink = /^(fe[89ab][0-9a-f]|ff[0-9a-f]2):/i.test(address);
  return (hasLink && zone === "lo") || (/^\d+$/.test(zone) && Number(zone) <= 0xffffffff);
}
