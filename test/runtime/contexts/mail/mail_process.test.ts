import { describe, expect, test } from "vitest";
import { Dovecot, type LoginSource } from "../../../../runtime/index.ts";

const USERS = { alice: {}, bob: {} };

/** Counts its users, and says so in the end. */
const COUNTING = `
local count = 0
function mail_user_created(user) count = count + 1 if user.username == "bob" then onBob(user) end return 0 end
function mail_user_deinit_pre(user) dovecot.i_info(user.username .. " " .. count) end
function script_deinit() dovecot.i_info("script_deinit " .. count) end
function onBob() end
`;

/** Logs alice in, and bob beside her. */
function logInBoth(release: string, script: string, more: Partial<LoginSource> = {}) {
  const dovecot = new Dovecot({ dovecot: release, users: USERS });
  const alice = dovecot.login("alice", { script });
  const bob = dovecot.login("bob", { script, beside: alice, ...more });
  return { dovecot, alice, bob };
}

function textsAfterLogout({ dovecot, alice, bob }: ReturnType<typeof logInBoth>): string[] {
  alice.logout();
  bob.logout();
  return dovecot.log.lines.map(({ prefix, text }) => `${prefix.replace(/<.*/, "")} ${text}`);
}

describe("sessions of one process", () => {
  test("share the state of the script up to 2.3.13", () => {
    expect(textsAfterLogout(logInBoth("2.3.13", COUNTING))).toEqual([
      "imap(alice) alice 2",
      "imap(bob) bob 2",
      "imap(bob) script_deinit 2",
    ]);
  });

  test("have a state each from 2.3.14 on", () => {
    expect(textsAfterLogout(logInBoth("2.3.19.1", COUNTING))).toEqual([
      "imap(alice) alice 1",
      "imap(alice) script_deinit 1",
      "imap(bob) bob 1",
      "imap(bob) script_deinit 1",
    ]);
  });

  test("share a script by its path, whatever its text has become", () => {
    const other = COUNTING.replace('" " .. count', '" of another text"');
    expect(textsAfterLogout(logInBoth("2.3.13", COUNTING, { script: other }))[1]).toBe("imap(bob) bob 2");
    const elsewhere = { script: other, scriptName: "/etc/dovecot/other.lua" };
    expect(textsAfterLogout(logInBoth("2.3.13", COUNTING, elsewhere))).toContain(
      "imap(bob) bob of another text",
    );
  });

  test("die together", () => {
    const { alice, bob } = logInBoth(
      "2.3.19.1",
      COUNTING.replace("onBob() end", "onBob(user) user:mailbox('') end"),
    );
    for (const session of [alice, bob])
      expect(session).toMatchObject({ outcome: "panicked", exitCode: 134, explanation: expect.any(String) });
  });

  test("have a process each unless one is beside another", () => {
    const dovecot = new Dovecot({ dovecot: "2.3.13", users: USERS });
    const [alice, bob] = ["alice", "bob"].map((user) => dovecot.login(user, { script: COUNTING }));
    bob?.logout();
    alice?.logout();
    expect(dovecot.log.lines.map(({ text }) => text)).toEqual([
      "bob 1",
      "script_deinit 1",
      "alice 1",
      "script_deinit 1",
    ]);
  });

  test.each([
    ["a session that is over", () => logInBoth("2.3.13", COUNTING).alice.logout()],
    ["a session of another Dovecot", () => logInBoth("2.3.13", COUNTING).bob],
    ["something that is no session", () => JSON.parse('{ "outcome": "running" }')],
    ["null", () => JSON.parse("null")],
  ])("are not beside %s", (_, other) => {
    const dovecot = new Dovecot({ users: USERS });
    const source = { script: COUNTING, beside: other(), service: "imap" } as const;
    expect(() => dovecot.login("alice", source)).toThrowError(
      expect.objectContaining({ code: "no-process", location: "beside" }),
    );
  });

  test("are of one service, which is not doveadm", () => {
    expect(() => logInBoth("2.3.13", COUNTING, { service: "lmtp" })).toThrow("its service is imap");
    const dovecot = new Dovecot({ users: USERS });
    const alice = dovecot.login("alice", { script: COUNTING, service: "doveadm" });
    expect(() => dovecot.login("bob", { script: COUNTING, beside: alice })).toThrow(
      "one user after the other",
    );
  });
});
