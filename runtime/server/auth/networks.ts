import { isIP } from "node:net";

/** Returns true if an address is in one of some networks, separated by commas: `192.0.2.0/24,::1`. */
export function isInNetworks(address: string, networks: string): boolean {
  return networks.split(/[, ]+/).some((network) => isInNetwork(address, network));
}

/** Returns true for an address, perhaps with the length of a prefix. */
export function isNetwork(text: string): boolean {
  return /^[^/]+(?:\/\d+)?$/.test(text) && isIP(text.split("/")[0] ?? "") !== 0;
}

function isInNetwork(address: string, network: string): boolean {
  const [base = "", bits] = network.split("/");
  const [left, right] = [addressBits(address), addressBits(base)];
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  const length = bits === undefined ? left.length : Number(bits);
  return left.slice(0, length) === right.slice(0, length);
}

/** The bits of an address as a text of zeros and ones. */
function addressBits(address: string): string | undefined {
  switch (isIP(address)) {
    case 4:
      return address
        .split(".")
        .map((part) => Number(part).toString(2).padStart(8, "0"))
        .join("");
    case 6:
      return groupsOf(address)
        .map((group) => group.toString(2).padStart(16, "0"))
        .join("");
    default:
      return undefined;
  }
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/\d+\.\d+\.\d+\.\d+$/, (v4) => {
    const [a = 0, b = 0, c = 0, d = 0] = v4.split(".").map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = "", tail] = plain.split("::");
  const groups = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return groups(head);
  const [left, right] = [groups(head), groups(tail)];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}
