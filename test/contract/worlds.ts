import type { MessageWorld, World } from "../../runtime/server/world/world.ts";

/** Three messages: unseen, seen, and flagged with a keyword. */
export const threeMessages: readonly MessageWorld[] = [
  {},
  { flags: ["\\Seen"] },
  { flags: ["\\Flagged", "\\Seen"], keywords: ["urgent"] },
];

/** What a case sees that says nothing else. */
export const standardWorld: World = {
  users: { alice: { mailboxes: { INBOX: { messages: threeMessages }, Archive: {} } } },
};
