import { StorageError } from "./storage_error.ts";

/** The name as the server shows it: INBOX in capitals, also as the first part of a hierarchy. */
export function normaliseName(name: string): string {
  return name.replace(/^inbox(?=\/|$)/i, "INBOX");
}

/** The name in the storage: IMAP's UTF-7, with dots between the levels. */
export function storageName(vname: string): string {
  return vname.replaceAll("/", ".").replace(/&|[^\x20-\x7e]+/g, encodeRun);
}

function encodeRun(run: string): string {
  if (run === "&") return "&-";
  const utf16 = Buffer.from(run, "utf16le").swap16();
  return `&${utf16.toString("base64").replace(/=+$/, "").replaceAll("/", ",")}-`;
}

/** Whether a text came from bytes that are UTF-8. */
export function isValidUtf8(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

/** Raises if no Maildir++ mailbox can have this name. */
export function verifyName(vname: string): void {
  if (vname === "INBOX") return;
  // Between the levels a Maildir++ has dots, so they cannot be part of a name.
  if (vname.includes(".")) throw new StorageError("Character not allowed in mailbox name: '.'");
  const problem = nameProblem(vname);
  if (problem !== undefined) throw new StorageError(`Invalid mailbox name: ${problem}`);
}

function nameProblem(vname: string): string | undefined {
  if (vname.startsWith("/")) return "Begins with hierarchy separator";
  if (vname.includes("//")) return "Has adjacent hierarchy separators";
  if (vname.endsWith("/")) return "Ends with hierarchy separator";
  if (vname === "") return "Name is empty";
  return vname.startsWith("~") ? "Begins with '~'" : undefined;
}
