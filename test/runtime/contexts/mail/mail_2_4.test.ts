import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../../runtime/index.ts";
import { runCreated, runDeinitPre, runScript } from "../../run_hook.ts";

const world = { dovecot: "2.4.1" };
const later = { dovecot: "2.4.3" };
const CREATED = "function mail_user_created() return 0 end\n";
const PATH = "/etc/dovecot/hook.lua";

/** Hooks that log without and with an event. */
const SAY = `function say(text) dovecot.i_info(text) dovecot.event():log_warning(text) return 0 end
function mail_user_created() return say("created") end
function mail_user_deinit_pre() return say("pre") end
function mail_user_deinit() return say("deinit") end
function script_deinit() say("end") end`;

describe("prefixes of Dovecot 2.4", () => {
  test("mail_user_deinit of an IMAP session has lost the user's prefix, but not in events", () => {
    const prefixes = runScript(SAY, { world }).dovecot.log.lines.map(({ prefix }) => prefix);
    const [user, process] = ["imap(alice)<1><S1>: ", "imap(1): "];
    expect(prefixes).toEqual([user, user, user, user, process, user, process, user]);
  });

  test("doveadm shows no session in any hook", () => {
    const { log } = runScript(SAY, { world, service: "doveadm" }).dovecot;
    expect(new Set(log.lines.map(({ prefix }) => prefix))).toEqual(new Set(["doveadm(alice): "]));
  });

  test("mail_user_created that raises fails the command, with a prefix on each line", () => {
    expect(runCreated("error('no')", { world, service: "doveadm" }).transcript).toBe(
      `doveadm(alice): Error: cmd mailbox list: mail_user_created(user) failed: lua_pcall(mail_user_created, 1, 2) failed: ${PATH}:2: no
doveadm(alice): Error: stack traceback:
doveadm(alice): Error: 	[C]: in function 'error'
doveadm(alice): Error: 	${PATH}:2: in function 'mail_user_created'`,
    );
  });
});

describe("loading by Dovecot 2.4", () => {
  test("a syntax error names the script", () => {
    expect(runScript("x = =", { world }).transcript).toBe(
      `imap(1): Error: dlua_script_create_auto() failed: Lua script '${PATH}': lua_load(${PATH}) failed: ${PATH}:1: unexpected symbol near '='`,
    );
  });

  test("script_init gets the settings, the user's before all users'", () => {
    const settings = { all: "x", own: "of all", none: "" };
    const users = { alice: { settings: { own: "of alice", empty: "" } } };
    const script = `function script_init(settings) for _, name in ipairs{"all", "own", "none", "empty", "absent"} do
      print(settings[name]) end end ${CREATED}`;
    const { printed } = runScript(script, { world: { ...world, settings, users } });
    expect(printed).toEqual(["x", "of alice", "", "", "nil"]);
  });

  test.each([
    ["%{user | substr(0, 2)} at %{home}", "al at /var/vmail/alice"],
    ["100% of %u", "100% of %u"],
  ])("script_init gets the setting %s expanded", (own, expanded) => {
    const script = `function script_init(settings) print(settings.own) end ${CREATED}`;
    expect(runScript(script, { world: { ...world, settings: { own } } }).printed).toEqual([expanded]);
  });

  test.each([
    ["%{nosuch}", "Unknown variable 'nosuch'"],
    ["%{user | lua_call('f')}", "lua_call: No mail user available"],
  ])("a setting %s that cannot be expanded fails the login", (own, reason) => {
    const { session, transcript } = runScript(CREATED, { world: { ...world, settings: { own } } });
    expect(session.exitCode).toBe(75);
    expect(transcript).toContain(`Failed to expand lua_settings/own setting variables: ${reason}`);
  });

  test.each(["", "return 1", "return 'x'", "return 0.0"])("script_init may end with %j", (end) => {
    const script = `function script_init() ${end} end ${CREATED}`;
    expect(runScript(script, { world }).session.outcome).toBe("ended");
  });

  test("script_init that raises fails the login", () => {
    const { session, transcript } = runScript(`function script_init() error("no", 0) end ${CREATED}`, {
      world,
    });
    expect(session.exitCode).toBe(75);
    expect(transcript).toContain("failed: lua_pcall(script_init, 1, 0) failed: no");
  });
});

describe("death in Dovecot 2.4", () => {
  test.each([
    ["2.4.1", 134],
    ["2.4.3", 139],
  ])("mail_user:mailbox in mail_user_created of %s exits with %d", (dovecot, exitCode) => {
    const { session } = runCreated("user:mailbox('INBOX')", { world: { dovecot } });
    expect(session.exitCode).toBe(exitCode);
    expect(session.explanation).toContain("mail_user_deinit_pre");
  });

  test("mailbox that is compared with a user is a memory error", () => {
    const compare = "return user:mailbox('INBOX') == user";
    expect(runDeinitPre(compare, { world }).session.exitCode).toBe(139);
    expect(runDeinitPre(compare).session.outcome).toBe("ended");
  });

  test("mail_user:mailbox of a name that is not UTF-8 panics elsewhere since 2.4.3", () => {
    const { transcript } = runDeinitPre("user:mailbox('\\xff')", { world: later });
    expect(transcript).toContain("(mail_namespace_find_mask): assertion failed: (ret >= 0)");
  });

  test("event_passthrough leaked by a refusal panics before the refusal is logged", () => {
    const { transcript } = runCreated("dovecot.event():passthrough_event() return -1, 'no'", { world });
    expect(transcript).toBe(
      "imap(1): Panic: Can't create multiple passthrough events - finish the earlier with ->event()",
    );
  });
});

describe("what Dovecot 2.4.3 forgives", () => {
  test("event:passthrough_event gives up one that was never logged", () => {
    const body = "dovecot.event():passthrough_event()\ndovecot.event():passthrough_event()";
    const { session, transcript } = runCreated(body, { world: later });
    expect(session.exitCode).toBe(0);
    expect(transcript).toBe(
      [2, 3]
        .map(
          (line) => `imap(alice)<1><S1>: Error: Passthrough event leaked by Lua script at hook.lua:${line}`,
        )
        .join("\n"),
    );
  });

  test("mail_user:mailbox takes composed and decomposed names for the same", () => {
    const body = "local box = user:mailbox('e\\u{301}') print(box.vname == '\\u{e9}', box.name) box:free()";
    expect(runDeinitPre(body, { world: later }).printed).toEqual(["true\t&AOk-"]);
    expect(runDeinitPre(body, { world }).printed).toEqual(["false\te&AwE-"]);
  });
});

describe("events of Dovecot 2.4", () => {
  test("event has the service, and what the userdb says, as fields", () => {
    const users = { alice: { settings: { event_team: "blue", other: "x" } } };
    const dovecot = new Dovecot({ ...world, users });
    dovecot.login("alice", { script: `dovecot.event():log_info("x") ${CREATED}` }).logout();
    expect(dovecot.events[0]?.fields).toMatchObject({ service: "imap", team: "blue", user: "alice" });
    expect(dovecot.events[0]?.fields).not.toHaveProperty("other");
  });
});
