import { describe, expect, test } from "vitest";
import { parseAction } from "../../../runtime/actions/index.ts";

describe("parseAction", () => {
  test.each([
    [
      "dovecot-lda -d alice -m Work < a.eml",
      { kind: "dovecot-lda", user: "alice", mailbox: "Work", input: { file: "a.eml" } },
    ],
    ["doveadm save -u alice", { kind: "save", user: "alice", input: undefined }],
    ["lmtp alice,bob < a.eml", { kind: "lmtp", users: ["alice", "bob"] }],
    [
      "flags add -u alice '\\Seen k' mailbox INBOX uid 1:3,7:*",
      {
        kind: "flags add",
        marks: ["\\Seen", "k"],
        query: {
          mailbox: "INBOX",
          conditions: [
            {
              kind: "uid",
              ranges: [
                [1, 3],
                [7, Infinity],
              ],
            },
          ],
        },
      },
    ],
    [
      "expunge -u alice mailbox 'A B' unseen keyword k 2",
      {
        query: {
          mailbox: "A B",
          conditions: [
            { kind: "flag", name: "\\Seen", isSet: false },
            { kind: "keyword", name: "k", isSet: true },
            { kind: "seq", ranges: [[2, 2]] },
          ],
        },
      },
    ],
    [
      "mailbox create -u alice -s A B",
      { kind: "mailbox create", mailboxes: ["A", "B"], subscriptions: true },
    ],
    ["mailbox rename -u alice A B", { kind: "mailbox rename", from: "A", to: "B" }],
  ])("takes %s apart", (text, action) => {
    expect(parseAction(text)).toMatchObject(action);
  });

  test("takes the commands of a mail client apart at semicolons", () => {
    const action = parseAction('imap alice SELECT "a;b"; APPEND INBOX (\\Seen) < a.eml (\\Flagged) < b.eml');
    expect(action).toMatchObject({
      kind: "imap",
      user: "alice",
      commands: [
        { parts: [{ text: 'SELECT "a;b"' }] },
        {
          parts: [
            { text: "APPEND INBOX (\\Seen) " },
            { input: { file: "a.eml" } },
            { text: " (\\Flagged) " },
            { input: { file: "b.eml" } },
            { text: "" },
          ],
        },
      ],
    });
  });

  test.each([
    "expunge -u alice all",
    "flags add -u alice",
    "copy -u alice A",
    "imap alice",
    "user alice < a.eml",
    "save",
  ])("refuses %s", (text) => {
    expect(() => parseAction(text)).toThrow(/The action/);
  });
});
