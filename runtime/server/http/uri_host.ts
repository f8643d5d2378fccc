import { UriProblem, type UriScanner } from "./uri_scanner.ts";

/** The host that comes next: an address, or a name without a point at its end. */
export function hostOf(scanner: UriScanner): { readonly host: string; readonly isAddress: boolean } {
  if (scanner.next === "[") return { host: addressInBrackets(scanner), isAddress: true };
  const address = scanner.match(/(?:\d{1,3}(?:\.\d{1,3}){3})(?=$|[:/?#@])/);
  if (address?.split(".").every((octet) => Number(octet) < 256)) {
    const host = address.split(".").map(Number).join(".");
    return { host, isAddress: true };
  }
  return { host: (address ?? "") + hostName(scanner), isAddress: false };
}

function addressInBrackets(scanner: UriScanner): string {
  const literal = scanner.match(/\[[^\]]*\]/);
  if (literal === undefined) throw new UriProblem("Expecting ']' at end of IP-literal");
  const address = literal.slice(1, -1);
  if (address === "") throw new UriProblem("Empty IPv6 host address");
  if (address.startsWith("v")) throw new UriProblem(`Future IP host address '${address}' not supported`);
  if (!isIpv6(address)) throw new UriProblem(`Invalid IPv6 host address '${address}'`);
  return literal;
}

function isIpv6(address: string): boolean {
  return URL.canParse(`http://[${address}]/`);
}

/** Labels of letters, digits and hyphens, with points between them. */
function hostName(scanner: UriScanner): string {
  let name = "";
  for (;;) {
    const label = readLabel(scanner);
    name += label;
    if (label === "" || !scanner.skip(".")) return name.replace(/\.$/, "");
    name += ".";
  }
}

function readLabel(scanner: UriScanner): string {
  let label = "";
  for (;;) {
    const encoded = scanner.encodedByte();
    if (encoded !== undefined && !/[A-Za-z\d-]/.test(encoded)) throw new UriProblem(scanner.hostProblem);
    const character = encoded ?? scanner.match(label === "" ? /[A-Za-z\d]/ : /[A-Za-z\d-]/);
    if (character === undefined) break;
    label += character;
  }
  if (label.endsWith("-")) throw new UriProblem("Invalid domain label in hostname");
  return label;
}
