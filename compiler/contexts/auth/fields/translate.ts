import { compareReleases } from "../../../../releases/index.ts";
import type { Meaning } from "../../../semantics/index.ts";
import { isGiven } from "./constants.ts";
import type { FieldGroup, NamedField, Translation, UnreadField, WrittenField } from "./field.ts";
import { joinLocation, LOCATION_PARTS, LOCATIONS, splitLocation } from "./locations.ts";
import { joinLimits, LIMIT_NAMES, RULE, splitRule } from "./quotas.ts";
import { ADDED_NAMESPACE, RENAMES } from "./renames.ts";

/** The release in which fields got other names. */
const RENAMED = "2.4.0";
const PASSDB_PREFIX = "userdb_";
const NAMESPACE = /^namespace\/[^/]+\//;

/** The kind of database that gives fields, and the release that reads them. */
export interface FieldReader {
  readonly database: string;
  readonly meaning: Meaning;
}

/** The fields that a release reads in the place of given ones: the same, others, or the first that it has no way to read. */
export type TranslatedFields =
  | { readonly kind: "same" }
  | { readonly kind: "other"; readonly fields: readonly WrittenField[] }
  | { readonly kind: "unread"; readonly unread: UnreadField };

/** Translates the fields of an object literal for the release that is compiled for. */
export function translateFields(fields: readonly NamedField[], reader: FieldReader): TranslatedFields {
  const { meaning } = reader;
  const written: WrittenField[] = [];
  const replaced = new Set<NamedField>();
  for (const group of groupsOf(fields, reader.database)) {
    for (const each of unreadIn(group, reader)) {
      if (replaced.has(each)) continue;
      const found = translationOf(baseOf(each.name, reader.database), group, meaning);
      if (!found) return { kind: "unread", unread: { field: each, instead: insteadOf(each.name, reader) } };
      written.push(...found.written);
      for (const field of found.replaced) replaced.add(field);
    }
  }
  if (replaced.size === 0) return { kind: "same" };
  const kept = fields
    .filter((field) => !replaced.has(field))
    .map((field) => ({ name: field.name, value: field }));
  return { kind: "other", fields: [...kept, ...written] };
}

/** Returns what to write in the place of a field that the release does not read, or undefined if it reads it. */
export function unreadName(name: string, reader: FieldReader): string | undefined {
  return isUnread(name, reader) ? insteadOf(name, reader) : undefined;
}

function groupsOf(fields: readonly NamedField[], database: string): FieldGroup[] {
  const groups = new Map<string, Map<string, NamedField>>();
  for (const field of fields) {
    const base = baseOf(field.name, database);
    if (base === undefined) continue;
    const prefix = field.name.slice(0, field.name.length - base.length);
    groups.set(prefix, (groups.get(prefix) ?? new Map()).set(base, field));
  }
  return [...groups].map(([prefix, members]) => ({ prefix, fields: members }));
}

/** The name of a userdb field without `userdb_` and the namespace; undefined for a field of a passdb. */
function baseOf(name: string, database: string): string | undefined {
  if (database !== "passdb") return name.replace(NAMESPACE, "");
  return name.startsWith(PASSDB_PREFIX) ? name.slice(PASSDB_PREFIX.length).replace(NAMESPACE, "") : undefined;
}

function unreadIn({ fields }: FieldGroup, reader: FieldReader): NamedField[] {
  return [...fields.values()].filter(({ name }) => isUnread(name, reader));
}

function isUnread(name: string, { database, meaning }: FieldReader): boolean {
  const base = baseOf(name, database);
  if (base === undefined) return false;
  const isOfNamespace = base !== name && name.includes("namespace/");
  if (isNewer(meaning)) {
    const isLocation = isOfNamespace ? base === "location" : base === "mail" || base === "mail_location";
    return isLocation || /^quota_rule\d*$/.test(base) || RENAMES.some(({ former }) => former === base);
  }
  const newer = [...RENAMES.map((each) => each.newer), ADDED_NAMESPACE.newer];
  return LOCATION_PARTS.includes(base) || LIMIT_NAMES.includes(base) || newer.includes(base);
}

function isNewer({ release }: Meaning): boolean {
  return compareReleases(release, RENAMED) >= 0;
}

function translationOf(
  base: string | undefined,
  group: FieldGroup,
  meaning: Meaning,
): Translation | undefined {
  const field = base === undefined ? undefined : group.fields.get(base);
  if (base === undefined || !field) return undefined;
  if (LOCATIONS.includes(base)) return splitLocation(group, field, meaning);
  if (LOCATION_PARTS.includes(base)) return joinLocation(group, meaning);
  if (base === RULE) return splitRule(group, meaning);
  if (LIMIT_NAMES.includes(base)) return joinLimits(group, meaning);
  const name = renamed(base, meaning);
  return name === undefined || !isGiven(field.value, meaning)
    ? undefined
    : { written: [{ name: group.prefix + name, value: field }], replaced: [field] };
}

/** The other name of a field whose values mean the same. */
function renamed(base: string, meaning: Meaning): string | undefined {
  const found = [...RENAMES, ADDED_NAMESPACE].find(({ former, newer, isSame }) => {
    return isSame && base === (isNewer(meaning) ? former : newer);
  });
  return found && (isNewer(meaning) ? found.newer : found.former);
}

/** The fields to write in the place of one. */
function insteadOf(name: string, { database, meaning }: FieldReader): string {
  const base = baseOf(name, database) ?? name;
  const prefix = name.slice(0, name.length - base.length);
  const named = (...names: string[]) => names.map((each) => `\`${prefix}${each}\``).join(" and ");
  if (isNewer(meaning)) {
    if (LOCATIONS.includes(base)) return named("mail_driver", "mail_path");
    if (base === RULE) return named(...LIMIT_NAMES);
    if (base.startsWith(RULE)) return "`quota_storage_extra` of the mailbox in dovecot.conf";
    return named(RENAMES.find(({ former }) => former === base)?.newer ?? base);
  }
  if (LOCATION_PARTS.includes(base)) return named(prefix.includes("namespace/") ? "location" : "mail");
  if (LIMIT_NAMES.includes(base)) return named(RULE);
  return named([...RENAMES, ADDED_NAMESPACE].find(({ newer }) => newer === base)?.former ?? base);
}
