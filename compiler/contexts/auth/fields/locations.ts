import type { Meaning } from "../../../semantics/index.ts";
import { constantText, isGiven, partOf } from "./constants.ts";
import type { FieldGroup, NamedField, Part, Translation, WrittenField } from "./field.ts";

/** Fields up to 2.3 that hold a mail location: those of a user, and that of a namespace. */
export const LOCATIONS: readonly string[] = ["mail", "mail_location", "location"];
/** Fields since 2.4.0 that a mail location consists of. */
export const LOCATION_PARTS: readonly string[] = [
  "mail_driver",
  "mail_path",
  "mail_index_path",
  "mailbox_list_layout",
];

/** Drivers whose folder alone says where mails are. */
const DRIVERS = /^(?:maildir|mdbox|sdbox)$/;
/** Options of a mail location, with the setting that has the same meaning. */
const OPTIONS: Readonly<Record<string, string>> = { INDEX: "mail_index_path", LAYOUT: "mailbox_list_layout" };
/** A value that is a folder or a name: others, such as MEMORY, may mean something else. */
const PLAIN = /^(?:[~/].*|[a-z+]+)$/;

/** `mail = "maildir:~/Mail"`: `mail_driver = "maildir"` and `mail_path = "~/Mail"`. */
export function splitLocation(
  { prefix, fields }: FieldGroup,
  location: NamedField,
  meaning: Meaning,
): Translation | undefined {
  if (LOCATION_PARTS.some((name) => fields.has(name))) return { written: [], replaced: [location] };
  const text = constantText(location.value, meaning);
  const [driver = "", path, ...options] = text === undefined ? [] : piecesOf(text);
  if (!DRIVERS.test(driver) || path === undefined || path === "") return undefined;
  const written: WrittenField[] = [
    { name: `${prefix}mail_driver`, value: [driver] },
    { name: `${prefix}mail_path`, value: [path] },
  ];
  for (const option of options) {
    const [key = "", value = ""] = option.split("=");
    const name = OPTIONS[key];
    if (name === undefined || !PLAIN.test(value)) return undefined;
    written.push({ name: prefix + name, value: [value] });
  }
  return { written, replaced: [location] };
}

/** The pieces between colons; a double one is a colon in a piece. */
function piecesOf(location: string): string[] {
  return location
    .replaceAll("::", "\0")
    .split(":")
    .map((piece) => piece.replaceAll("\0", ":"));
}

/** `mail_driver = "maildir"` and `mail_path = path`: `mail = "maildir:" .. path`. */
export function joinLocation({ prefix, fields }: FieldGroup, meaning: Meaning): Translation | undefined {
  const name = prefix.includes("namespace/") ? "location" : "mail";
  const given = LOCATION_PARTS.flatMap((each) => fields.get(each) ?? []);
  if (LOCATIONS.some((each) => fields.has(each))) return { written: [], replaced: given };
  const driver = fields.get("mail_driver");
  const path = fields.get("mail_path");
  const kind = driver && constantText(driver.value, meaning);
  if (!path || kind === undefined || !DRIVERS.test(kind)) return undefined;
  if (!given.every(({ value }) => isGiven(value, meaning))) return undefined;
  const parts: Part[] = [`${kind}:`, partOf(path, true, meaning)];
  for (const [option, setting] of Object.entries(OPTIONS)) {
    const field = fields.get(setting);
    const text = field && constantText(field.value, meaning);
    if (text !== undefined && !PLAIN.test(text)) return undefined;
    if (field) parts.push(`:${option}=`, partOf(field, true, meaning));
  }
  return { written: [{ name: prefix + name, value: parts }], replaced: given };
}
