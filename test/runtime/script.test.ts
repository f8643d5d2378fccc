import { describe, expect, test } from "vitest";
import { Dovecot, ScriptError } from "../../runtime/index.ts";

describe("createScript", () => {
  test("createScript runs nothing until init", () => {
    const dovecot = new Dovecot();
    const script = dovecot.createScript({
      script: 'print("ran") function script_init() print("init") return 0 end',
    });
    expect(String(dovecot.log)).toBe("");
    script.init();
    expect(String(dovecot.log)).toBe("ran\ninit");
  });

  test("createScript throws what the server says of a syntax error", () => {
    const create = () => new Dovecot().createScript({ script: "x = = 1" });
    expect(create).toThrow(ScriptError);
    expect(create).toThrow(
      "lua_load(/etc/dovecot/hook.lua) failed: /etc/dovecot/hook.lua:1: unexpected symbol near '='",
    );
  });

  test("createScript knows dovecot and dovecot.storage only after they were registered", () => {
    const script = new Dovecot().createScript({
      script: "function f() return type(dovecot), type((dovecot or {}).storage) end",
    });
    script.init();
    expect(script.call("f")).toEqual(["nil", "nil"]);
    expect(script.registerDovecot().call("f")).toEqual(["table", "nil"]);
    expect(script.registerMailStorage().call("f")).toEqual(["table", "table"]);
  });
});

describe("call", () => {
  const echo = () => new Dovecot().createScript({ script: "function echo(...) return ... end" }).init();

  test("call takes and gives plain values", () => {
    expect(echo().call("echo", "ü", 5, 1.5, true, undefined, { a: { b: 1 } })).toEqual([
      "ü",
      5,
      1.5,
      true,
      undefined,
      { a: { b: 1 } },
    ]);
  });

  test("call gives back keys that objects inherit", () => {
    const [table] = echo().call("echo", JSON.parse('{ "__proto__": { "constructor": 1 } }'));
    expect(JSON.stringify(table)).toBe('{"__proto__":{"constructor":1}}');
  });

  test("call of a missing function throws the server's message", () => {
    expect(() => echo().call("nosuch")).toThrow("'nosuch' is not a function");
  });

  test("call of a function that raises throws the message and the traceback", () => {
    const script = new Dovecot().createScript({ script: "function f() error('x') end" }).init();
    expect(() => script.call("f", 1)).toThrow(
      "lua_pcall(f, 1, -1) failed: /etc/dovecot/hook.lua:1: x\nstack traceback:\n\t[C]: in function 'error'",
    );
  });
});

describe("push", () => {
  function start(body: string) {
    const dovecot = new Dovecot();
    const session = dovecot.login("alice", {
      script: `function mail_user_created() end function f(a) ${body} end`,
    });
    if (session.script === undefined) throw new Error("the script was not kept");
    return { dovecot, session, script: session.script };
  }

  test("pushEvent gives a child of the script's event", () => {
    const { dovecot, script } = start('a:set_name("n"):log_info("x")');
    script.call("f", script.pushEvent());
    expect(dovecot.events[0]).toMatchObject({ name: "n", fields: { script: "/etc/dovecot/hook.lua" } });
  });

  test("pushMailUser gives a user with all its methods", () => {
    const { session, script } = start('a:metadata_set("/private/x", "y") return a.username');
    expect(script.call("f", script.pushMailUser(session.user))).toEqual(["alice"]);
  });

  test("pushMailbox gives the mailbox to the script, which frees what it no longer reaches", () => {
    const { session, script } = start("return a:status(1).messages");
    expect(script.call("f", script.pushMailbox(session.user.mailbox("INBOX")))).toEqual([3]);
    expect(session.user.mailboxes.length).toBe(1);
    script.collect();
    expect(session.user.mailboxes.length).toBe(0);
  });

  test("a death in a call is logged and thrown", () => {
    const { dovecot, session, script } = start("a:free() a:open()");
    expect(() => script.call("f", script.pushMailbox(session.user.mailbox("INBOX")))).toThrow(
      expect.objectContaining({ code: "mailbox-freed", exitCode: 139 }),
    );
    expect(String(dovecot.log)).toBe("");
  });

  test("close runs script_deinit", () => {
    const dovecot = new Dovecot();
    dovecot.createScript({ script: 'function script_deinit() print("bye") end' }).init().close();
    expect(String(dovecot.log)).toBe("bye");
  });
});
