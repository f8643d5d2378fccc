import { describe, expect, test } from "vitest";
import { parseAction } from "../../../runtime/actions/index.ts";
import { ConfigurationError } from "../../../runtime/index.ts";

function refusal(text: string): ConfigurationError {
  try {
    parseAction(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error(`${text} is an action`);
}

describe("parseAction", () => {
  test.each([
    ["doveadm auth test alice secret", { kind: "auth test", user: "alice", password: "secret", info: [] }],
    [
      "auth test -x service=imap -xrip=192.0.2.1 -x debug -M admin -A login 'a b' \"p'\\\"w\"",
      {
        kind: "auth test",
        user: "a b",
        password: "p'\"w",
        masterUser: "admin",
        mechanism: "login",
        info: [
          ["service", "imap"],
          ["rip", "192.0.2.1"],
          ["debug", ""],
        ],
      },
    ],
    ["auth test -- -alice ''", { kind: "auth test", user: "-alice", password: "" }],
    ["auth login alice p=\\ w", { kind: "auth login", user: "alice", password: "p= w" }],
    ["auth lookup -f home alice bob", { kind: "auth lookup", users: ["alice", "bob"], field: "home" }],
    ["auth cache flush", { kind: "auth cache flush", users: [] }],
    ["auth cache flush alice", { kind: "auth cache flush", users: ["alice"] }],
    ["doveadm user '*'", { kind: "user", masks: ["*"], userdbOnly: false }],
    ["user -u -f uid alice", { kind: "user", masks: ["alice"], userdbOnly: true, field: "uid" }],
    ["user *", { kind: "user", masks: ["*"] }],
    ["doveadm mailbox list -u alice", { kind: "mailbox list", user: "alice" }],
    ["sleep 1500", { kind: "sleep", milliseconds: 1500 }],
  ])("parseAction takes %s apart", (text, action) => {
    expect(parseAction(text)).toMatchObject(action);
  });

  test("parseAction keeps the words for doveadm, and the command without it", () => {
    expect(parseAction("  doveadm  auth test alice 'se cret' ")).toMatchObject({
      command: "auth test alice 'se cret'",
      words: ["auth", "test", "alice", "se cret"],
    });
  });

  test.each([
    ["auth tset alice secret", /is not a command that can be simulated/, /^Did you mean auth test /],
    ["reload", /is not a command/, /^There are: /],
    ["", /is not a command/, /^There are/],
    ["auth test alice", /words missing/, /^Write: auth test /],
    ["auth test alice secret more", /too many/, /^Write: auth test /],
    ["auth test -q alice secret", /has the option -q/, "Its options are -x, -M, -A."],
    ["auth lookup -f", /ends with the option -f, which needs a value/, undefined],
    ["auth cache flush -u x", /has the option -u/, "It has no options."],
    ["mailbox list", /words missing/, "Write: mailbox list -u USER."],
    ["sleep long", /of a wrong kind/, "Write: sleep MILLISECONDS."],
    ["auth test alice 'secret", /a quote that is not closed/, /^Close it/],
    ['auth test alice "secret', /a quote that is not closed/, /^Close it/],
    ["auth test alice $PASSWORD", /an unquoted "\$"/, "Put the word in single quotes."],
    ['auth test alice "$PASSWORD"', /an unquoted "\$"/, "Put the word in single quotes."],
    ["auth test alice secret; ls", /an unquoted ";"/, "Put the word in single quotes."],
  ])("parseAction refuses %s", (text, message, hint) => {
    const { code, ...error } = refusal(text);
    expect(code).toBe("invalid-action");
    expect(refusal(text).message).toMatch(message);
    if (hint === undefined) expect(error.hint).toBeUndefined();
    else expect(error.hint).toMatch(hint);
  });

  test("parseAction names the place in the world", () => {
    expect(() => parseAction("reload", "actions.0")).toThrow(
      'actions.0: The action "reload" is not a command that can be simulated.',
    );
  });
});
