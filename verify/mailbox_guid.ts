import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The UIDVALIDITY of the simulator's mailboxes; a server would take the time. */
const UIDVALIDITY = 1767225600;

/** Fixes UIDVALIDITY and GUID of a Maildir before its first synchronisation. Returns the GUID. */
export function fixGuid(folder: string, vname: string): string {
  const path = join(folder, "dovecot-uidlist");
  const [header, ...lines] = existsSync(path)
    ? readFileSync(path, "latin1").split("\n")
    : [`3 V${UIDVALIDITY} N1`, ""];
  const known = / G([0-9a-f]{32})/.exec(header ?? "")?.[1];
  if (known !== undefined) return known;
  const guid = createHash("md5").update(vname).digest("hex");
  writeFileSync(path, [`${header} G${guid}`, ...lines].join("\n"), "latin1");
  return guid;
}
