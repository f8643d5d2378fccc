import { describe, expect, test } from "vitest";
import { runScript } from "../../run_hook.ts";

const SAY = `function say(text) dovecot.i_info(text) return 0 end
function script_init() return say("init") end
function mail_user_created() return say("created") end
function mail_user_deinit_pre() return say("deinit_pre") end
function mail_user_deinit() return say("deinit") end
function script_deinit() return say("script_deinit") end
say("chunk")
`;

describe("order", () => {
  test("mail_user_created, mail_user_deinit_pre and mail_user_deinit run between script_init and script_deinit", () => {
    expect(runScript(SAY).dovecot.log.lines.map(({ text }) => text)).toEqual([
      "chunk",
      "init",
      "created",
      "deinit_pre",
      "deinit",
      "script_deinit",
    ]);
  });

  test("mail_user_created ends the part in which doveadm shows pid and session", () => {
    const prefixes = runScript(SAY, { service: "doveadm" }).dovecot.log.lines.map(({ prefix }) => prefix);
    const [early, late] = ["doveadm(alice)<1><S1>: ", "doveadm(alice): "];
    expect(prefixes).toEqual([early, early, early, late, late, late]);
  });

  test("mail_user_created that is missing unloads the script at once", () => {
    const { transcript, session } = runScript(`${SAY} mail_user_created = nil`);
    expect(transcript.split("\n").map((line) => line.split(": ").at(-1))).toEqual([
      "chunk",
      "init",
      "script_deinit",
    ]);
    expect([session.outcome, session.script]).toEqual(["ended", undefined]);
  });
});

describe("results of mail_user_created", () => {
  test.each(["0", "", "5, 'x'", "-0.5, 'x'", "'0'", "{}", "true", "'text'"])(
    "mail_user_created may return %s",
    (result) => {
      expect(runScript(`function mail_user_created() return ${result} end`).session.outcome).toBe("ended");
    },
  );

  test.each([
    ["-1, 'no'", "no"],
    ["-1", "(null)"],
    ["-7.5, 42", "42"],
    ["'-1', {}", "(null)"],
    ["0/0, 'nan'", "nan"],
    ["-1e300, 'big'", "big"],
    ["-1, 'a\\0b'", "a"],
  ])("mail_user_created that returns %s refuses the login", (result, reason) => {
    const { session, transcript } = runScript(`function mail_user_created() return ${result} end`);
    expect([session.outcome, session.exitCode]).toEqual(["refused", 75]);
    expect(transcript).toBe(`imap(1): Error: mail_user_created(user) failed: ${reason}`);
  });

  test("mail_user_created that raises refuses the login, after script_deinit", () => {
    const script =
      "function mail_user_created() error('no') end function script_deinit() dovecot.i_info('bye') end";
    expect(runScript(script, { service: "doveadm" }).transcript).toBe(
      `doveadm(alice)<1><S1>: Info: bye
doveadm(alice): Error: mail_user_created(user) failed: lua_pcall(mail_user_created, 1, 2) failed: /etc/dovecot/hook.lua:1: no
stack traceback:
	[C]: in function 'error'
	/etc/dovecot/hook.lua:1: in function 'mail_user_created'`,
    );
  });
});

describe("results of the deinit hooks", () => {
  test.each(["mail_user_deinit_pre", "mail_user_deinit"])("%s that fails is only logged", (hook) => {
    const { session, transcript } = runScript(
      `function mail_user_created() end function ${hook}() return -1, 'no' end`,
    );
    expect(session.outcome).toBe("ended");
    expect(transcript).toBe(`imap(alice)<1><S1>: Error: mail-lua: ${hook}(user) failed: no`);
  });

  test("mail_user_deinit_pre that raises a table logs (null)", () => {
    const { transcript } = runScript(
      "function mail_user_created() end function mail_user_deinit_pre() error({}) end",
    );
    expect(transcript).toMatch(/failed: lua_pcall\(mail_user_deinit_pre, 1, 2\) failed: \(null\)$/);
  });
});

describe("what a script keeps", () => {
  test("mail_user_created whose user is kept panics at the end of the session", () => {
    const { session, transcript } = runScript("function mail_user_created(user) kept = user end");
    expect([session.outcome, session.exitCode]).toEqual(["panicked", 134]);
    expect(transcript).toContain("Panic: file mail-user.c: line 258 (mail_user_deinit): assertion failed");
  });

  test("mail_user_created whose user is kept in an upvalue, a table or a coroutine panics as well", () => {
    for (const keep of [
      "local u = user keep = function() return u end",
      "keep = { deep = { user } }",
      "keep = coroutine.create(function() local u = user coroutine.yield() end) coroutine.resume(keep)",
    ])
      expect(runScript(`function mail_user_created(user) ${keep} end`).session.exitCode).toBe(134);
  });

  test("mail_user_created whose user is kept only weakly does not", () => {
    const weak = "keep = setmetatable({ user }, { __mode = 'v' })";
    expect(runScript(`function mail_user_created(user) ${weak} end`).session.outcome).toBe("ended");
  });

  test("mail_user_deinit_pre whose user is kept does no harm", () => {
    const script = "function mail_user_created() end function mail_user_deinit_pre(user) kept = user end";
    expect(runScript(script).session.outcome).toBe("ended");
  });

  test("mail_user_deinit_pre whose mailbox is kept panics, and frees what is not", () => {
    const script = (keep: string) =>
      `function mail_user_created() end function mail_user_deinit_pre(user) ${keep} box = user:mailbox("INBOX") end`;
    expect(runScript(script("local")).session.outcome).toBe("ended");
    expect(runScript(script("")).transcript).toContain(
      "Panic: Trying to deinit storage without freeing mailbox INBOX",
    );
  });

  test("mail_user_deinit_pre that raises leaves its mailboxes, and the session panics", () => {
    const { transcript } = runScript(
      'function mail_user_created() end function mail_user_deinit_pre(user) local box = user:mailbox("INBOX") error("x") end',
    );
    expect(transcript).toMatch(/Panic: Trying to deinit storage without freeing mailbox INBOX$/);
  });
});

describe("settings", () => {
  test("mail_user_created is not reached when a setting cannot be expanded", () => {
    const { session, transcript } = runScript("function mail_user_created() end", {
      world: { settings: { x: "%{nosuch}" } },
    });
    expect(session.exitCode).toBe(75);
    expect(transcript).toContain("Failed to expand plugin setting x = '%{nosuch}'");
  });
});
