import { ParsedMessage } from "./parsed_message.ts";
import { leavesOf } from "./parts.ts";

/** The keyword that says if a message has attachments. */
export function attachmentKeyword(text: string): "$HasAttachment" | "$HasNoAttachment" {
  return leavesOf(new ParsedMessage(text).root).some(({ disposition }) => disposition.value === "attachment")
    ? "$HasAttachment"
    : "$HasNoAttachment";
}
