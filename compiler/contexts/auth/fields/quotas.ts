import type { Meaning } from "../../../semantics/index.ts";
import { constantText, isGiven, partOf } from "./constants.ts";
import type { FieldGroup, NamedField, Part, Translation, WrittenField } from "./field.ts";

/** The field up to 2.3. */
export const RULE = "quota_rule";
/** The fields since 2.4.0, with the words of a rule that mean the same. A number of bytes needs no unit there. */
const LIMITS = { quota_storage_size: "bytes", quota_message_count: "messages" } as const;
export const LIMIT_NAMES: readonly string[] = Object.keys(LIMITS);

/** `storage=1G` and `messages=1000` of a rule for all mailboxes. */
const LIMIT = /^(?<word>storage|bytes|messages)=(?<number>\d+)(?<unit>[bkmgt]?)$/i;

/** `quota_rule = "*:storage=1G"`: `quota_storage_size = "1G"`. */
export function splitRule({ prefix, fields }: FieldGroup, meaning: Meaning): Translation | undefined {
  const rule = fields.get(RULE);
  if (!rule) return undefined;
  if (LIMIT_NAMES.some((name) => fields.has(name))) return { written: [], replaced: [rule] };
  const [mailbox, ...limits] = constantText(rule.value, meaning)?.split(":") ?? [];
  const written = limits.map((limit) => limitOf(limit, prefix));
  const isComplete = mailbox === "*" && written.length > 0 && written.every((each) => each !== undefined);
  return isComplete ? { written: written.filter((each) => each !== undefined), replaced: [rule] } : undefined;
}

/** A limit as a field. A number of `storage` without a unit is one of kilobytes. */
function limitOf(limit: string, prefix: string): WrittenField | undefined {
  const { word = "", number = "", unit = "" } = LIMIT.exec(limit)?.groups ?? {};
  if (number === "") return undefined;
  if (word.toLowerCase() === "messages")
    return unit === "" ? { name: `${prefix}quota_message_count`, value: [number] } : undefined;
  const bytes = unit.toLowerCase() === "b" ? "" : unit;
  const isOfKilobytes = word.toLowerCase() === "storage" && unit === "";
  return { name: `${prefix}quota_storage_size`, value: [number + (isOfKilobytes ? "k" : bytes)] };
}

/** `quota_storage_size = size`: `quota_rule = "*:bytes=" .. size`. */
export function joinLimits({ prefix, fields }: FieldGroup, meaning: Meaning): Translation | undefined {
  const given = Object.entries(LIMITS).flatMap(([name, word]) => {
    const field = fields.get(name);
    return field ? [{ field, word }] : [];
  });
  const replaced: NamedField[] = given.map(({ field }) => field);
  if (fields.has(RULE)) return { written: [], replaced };
  if (!replaced.every(({ value }) => isLimit(value, meaning))) return undefined;
  const parts = given.flatMap(({ field, word }): Part[] => [`:${word}=`, partOf(field, false, meaning)]);
  return { written: [{ name: prefix + RULE, value: ["*", ...parts] }], replaced };
}

/** Returns true if both lines of releases read a limit in the same way: a rule knows no `unlimited`, and no blanks. */
function isLimit(value: NamedField["value"], meaning: Meaning): boolean {
  const text = constantText(value, meaning);
  return text === undefined ? isGiven(value, meaning) : /^\d+[bkmgt]?$/i.test(text);
}
