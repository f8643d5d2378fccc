import type { MessageCondition, MessageQuery } from "../../../actions/index.ts";
import type { StoredMailbox } from "../../../server/storage/stored_mailbox.ts";
import type { StoredMessage } from "../../../server/storage/stored_message.ts";

/** The messages of a mailbox that a query is about, in the order of their UIDs. */
export function selectMessages(
  { messages }: StoredMailbox,
  conditions: MessageQuery["conditions"],
): StoredMessage[] {
  const sorted = [...messages].sort((a, b) => a.uid - b.uid);
  return sorted.filter((message, index) =>
    conditions.every((condition) => meets(message, condition, { seq: index + 1, sorted })),
  );
}

interface Position {
  readonly seq: number;
  readonly sorted: readonly StoredMessage[];
}

function meets(message: StoredMessage, condition: MessageCondition, { seq, sorted }: Position): boolean {
  if ("name" in condition) {
    const marks = condition.kind === "flag" ? message.flags : message.keywords;
    return marks.has(condition.name) === condition.isSet;
  }
  const isUid = condition.kind === "uid";
  const number = isUid ? message.uid : seq;
  const last = isUid ? (sorted.at(-1)?.uid ?? 0) : sorted.length;
  // The last message is in every range that ends with it, wherever the range begins.
  return condition.ranges.some(
    ([first, end]) => number >= Math.min(first, end === Infinity ? last : first) && number <= end,
  );
}
