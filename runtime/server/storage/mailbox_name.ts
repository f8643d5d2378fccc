import type { Facts } from "../../profiles/facts.ts";
import type { Namespace } from "./namespace.ts";
import { StorageError } from "./storage_error.ts";

/** The name as the server shows it: INBOX in capitals, also as the first part of a hierarchy. */
export function normaliseName(name: string, { separator }: Namespace): string {
  const isInbox = /^inbox/i.test(name) && (name.length === 5 || name[5] === separator);
  return isInbox ? `INBOX${name.slice(5)}` : name;
}

/** What the name in the storage depends on. */
export interface NameFacts {
  readonly namespace: Namespace;
  readonly facts: Pick<Facts, "namesAreEncodedWhole">;
}

/** The name in the storage: without the namespace's prefix, in IMAP's UTF-7, with the storage's separator. */
export function storageName(vname: string, { namespace, facts }: NameFacts): string {
  const own = ownName(vname, namespace);
  const { separator, listSeparator } = namespace;
  if (facts.namesAreEncodedWhole) return encodeName(own).replaceAll(separator, listSeparator);
  return own.split(separator).map(encodeName).join(listSeparator);
}

/** The name without the prefix; of the prefix itself nothing is left. */
function ownName(vname: string, { prefix, inbox }: Namespace): string {
  if (inbox && vname === "INBOX") return vname;
  if (vname.startsWith(prefix)) return vname.slice(prefix.length);
  return vname === prefix.slice(0, -1) ? "" : vname;
}

function encodeName(name: string): string {
  return name.replace(/&|[^\x20-\x7e]+/g, encodeRun);
}

function encodeRun(run: string): string {
  if (run === "&") return "&-";
  const utf16 = Buffer.from(run, "utf16le").swap16();
  return `&${utf16.toString("base64").replace(/=+$/, "").replaceAll("/", ",")}-`;
}

/** Returns true if a text came from bytes that are UTF-8. */
export function isValidUtf8(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

/** Raises if no Maildir++ mailbox of a namespace can have this name. */
export function verifyName(vname: string, namespace: Namespace): void {
  if (vname === "INBOX" && namespace.inbox) return;
  const { separator, listSeparator, prefix } = namespace;
  if (vname === "") throw new StorageError("Invalid mailbox name: Name is empty");
  if (vname === prefix)
    throw new StorageError(`Invalid mailbox name '${vname}': Ends with hierarchy separator`);
  const own = ownName(vname, namespace);
  // What stands between the levels in the storage cannot be part of a name.
  if (separator !== listSeparator && own.includes(listSeparator))
    throw new StorageError(`Character not allowed in mailbox name: '${listSeparator}'`);
  const problem = nameProblem(own, separator);
  if (problem !== undefined) throw new StorageError(`Invalid mailbox name: ${problem}`);
}

function nameProblem(own: string, separator: string): string | undefined {
  if (own.startsWith(separator)) return "Begins with hierarchy separator";
  if (own.includes(separator + separator)) return "Has adjacent hierarchy separators";
  if (own.endsWith(separator)) return "Ends with hierarchy separator";
  // What is left is about the name on disk.
  if (separator !== "/" && own.includes("/")) return "Name must not have '/' characters";
  return own.startsWith("~") ? "Begins with '~'" : undefined;
}
