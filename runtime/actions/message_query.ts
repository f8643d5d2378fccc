import type { MessageCondition, MessageQuery, NumberRange } from "./mail_action.ts";

const FLAGS: Readonly<Record<string, string>> = {
  answered: "\\Answered",
  deleted: "\\Deleted",
  draft: "\\Draft",
  flagged: "\\Flagged",
  seen: "\\Seen",
};

/** Reads a query of doveadm: `mailbox INBOX uid 1:3`. Undefined for one that cannot be simulated. */
export function parseQuery(words: readonly string[]): MessageQuery | undefined {
  const rest = [...words];
  const conditions: MessageCondition[] = [];
  let mailbox: string | undefined;
  while (rest.length > 0) {
    const word = rest.shift()?.toLowerCase() ?? "";
    if (word === "mailbox") mailbox = rest.shift();
    else if (word !== "all") {
      const condition = conditionOf(word, rest);
      if (condition === undefined) return undefined;
      conditions.push(condition);
    }
  }
  return mailbox === undefined ? undefined : { mailbox, conditions };
}

function conditionOf(word: string, rest: string[]): MessageCondition | undefined {
  if (word === "uid") return ranged("uid", rest.shift() ?? "");
  if (word === "keyword" || word === "unkeyword")
    return rest.length === 0
      ? undefined
      : { kind: "keyword", name: rest.shift() ?? "", isSet: word === "keyword" };
  const isSet = !word.startsWith("un");
  const name = FLAGS[isSet ? word : word.slice(2)];
  return name === undefined ? ranged("seq", word) : { kind: "flag", name, isSet };
}

function ranged(kind: "uid" | "seq", text: string): MessageCondition | undefined {
  const ranges = parseRanges(text);
  return ranges && { kind, ranges };
}

/** Reads a set of numbers: `1:3,5,7:*`. */
export function parseRanges(text: string): readonly NumberRange[] | undefined {
  if (!/^(?:(?:[1-9]\d*|\*)(?::(?:[1-9]\d*|\*))?(?:,|$))+$/.test(text) || text.endsWith(","))
    return undefined;
  return text.split(",").map((part) => {
    const [first = 0, last = first] = part.split(":").map((end) => (end === "*" ? Infinity : Number(end)));
    return first <= last ? [first, last] : [last, first];
  });
}
