import { describe, expect, test } from "vitest";
import {
  ConfigurationError,
  Dovecot,
  ScriptLimitError,
  type TranscriptEntry,
  WorldError,
} from "../../runtime/index.ts";

const SCRIPT = `function mail_user_created(user) dovecot.i_info(user.session_id) end
function mail_user_deinit_pre(user) user:metadata_set("/private/n", (tonumber((user:metadata_get("/private/n"))) or 0) + 1) end`;

describe("sessions", () => {
  test("Dovecot without a world has alice with three messages", () => {
    const { users } = new Dovecot();
    expect(users.alice?.mailboxes.INBOX?.messages.map(({ uid }) => uid)).toEqual([1, 2, 3]);
    expect(users.alice).toMatchObject({ uid: 1000, gid: 1000, home: "/var/vmail/alice" });
  });

  test("login gives a running session, and logout ends it once", () => {
    const dovecot = new Dovecot();
    const session = dovecot.login("alice", { script: SCRIPT });
    expect(session.outcome).toBe("running");
    expect(session.logout()).toBe(session);
    expect([session.outcome, session.exitCode, session.explanation]).toEqual(["ended", 0, undefined]);
    session.logout();
    expect(dovecot.users.alice?.metadata).toEqual({ "/private/n": "1" });
  });

  test("login numbers the sessions, and state outlives them", () => {
    const dovecot = new Dovecot();
    dovecot.login("alice", { script: SCRIPT }).logout();
    dovecot.login("alice", { script: SCRIPT, service: "pop3" }).logout();
    expect(String(dovecot.log)).toBe("imap(alice)<1><S1>: Info: S1\npop3(alice)<1><S2>: Info: S2");
    expect(dovecot.users.alice?.metadata).toEqual({ "/private/n": "2" });
  });

  test("login shows the script's name in messages", () => {
    const dovecot = new Dovecot();
    const { explanation } = dovecot.login("alice", { script: "error('x')", scriptName: "/srv/my.lua" });
    expect(String(dovecot.log)).toContain(
      "dlua_script_init(/srv/my.lua) failed: lua_pcall(/srv/my.lua) failed: /srv/my.lua:1: x",
    );
    expect(explanation).toMatch(/login failed/);
  });

  test.each(["/srv/100%.lua", "/srv/a%b.lua", "/srv/%u/a%%{user}.lua"])(
    "login finds the script %s, whose name has a percent sign",
    (scriptName) => {
      const script =
        "function mail_user_created(user) dovecot.i_info(user:plugin_getenv('mail_lua_script')) end";
      const dovecot = new Dovecot();
      expect(dovecot.login("alice", { script, scriptName }).outcome).toBe("running");
      expect(dovecot.log.lines.map(({ text }) => text)).toEqual([scriptName]);
    },
  );

  test.each(["constructor", "prototype", "__proto__"])(
    "login knows a user, a mailbox and settings that are called %s",
    (name) => {
      const world = JSON.parse(
        '{ "users": { "NAME": { "settings": { "NAME": "x" }, "mailboxes": { "NAME": { "messages": [{}] } } } } }'.replaceAll(
          "NAME",
          name,
        ),
      );
      const dovecot = new Dovecot(world);
      const script = `function mail_user_created(user) dovecot.i_info(user:plugin_getenv("${name}")) return 0 end
function mail_user_deinit_pre(user)
  local box = user:mailbox("${name}")
  box:sync()
  dovecot.event():add_str("${name}", "y"):log_info(box:status(dovecot.storage.STATUS_MESSAGES).messages)
  box:free()
end`;
      expect(dovecot.login(name, { script }).logout().exitCode).toBe(0);
      expect(dovecot.log.lines.map(({ text }) => text)).toEqual(["x", "1.0"]);
      expect(Object.hasOwn(dovecot.events.at(-1)?.fields ?? {}, name)).toBe(true);
      const view = dovecot.users[name];
      expect(view?.settings[name]).toBe("x");
      expect(view?.mailboxes[name]?.messages).toHaveLength(1);
    },
  );

  test("login takes the session's id, and the id and time of its process", () => {
    const dovecot = new Dovecot();
    const script = `function mail_user_created(user)
  dovecot.i_info(user.session_id .. " at " .. os.date("!%X") .. ", " .. user.session_create_time)
end`;
    const source = { script, pid: 4711, sessionId: "TT5dNKwdC2ua", clock: "2026-11-28T18:30:34Z" };
    const first = dovecot.login("alice", source);
    dovecot.login("alice", {
      ...source,
      beside: first,
      pid: 1,
      sessionId: "beside",
      clock: "2026-01-01T00:00:00Z",
    });
    expect(String(dovecot.log)).toBe(
      `imap(alice)<4711><TT5dNKwdC2ua>: Info: TT5dNKwdC2ua at 18:30:34, 1795890634.0
imap(alice)<4711><beside>: Info: beside at 18:30:34, 1795890634.0`,
    );
  });

  test.each([
    [{ clock: "noon" }, 'The option clock must be a time such as 2026-01-01T00:00:00Z, but is "noon".'],
    [{ pid: 1.5 }, "The option pid must be a whole number, but is 1.5."],
  ])("login refuses %j", (options, message) => {
    const login = () => new Dovecot().login("alice", { script: "", ...options });
    expect(login).toThrow(message);
  });

  test("login of an unknown user names the known ones", () => {
    const login = () => new Dovecot().login("nosuch", { script: "" });
    expect(login).toThrow(ConfigurationError);
    expect(login).toThrow(expect.objectContaining({ code: "unknown-user", hint: "Users: alice." }));
  });

  test("login after a crash starts a new process", () => {
    const dovecot = new Dovecot();
    const crash =
      "function mail_user_created(user) dovecot.event():passthrough_event() return user < user end";
    expect(dovecot.login("alice", { script: crash }).outcome).toBe("crashed");
    expect(dovecot.login("alice", { script: SCRIPT }).logout().outcome).toBe("ended");
  });
});

describe("options", () => {
  test("onEntry is called for each entry when it is written", () => {
    const entries: TranscriptEntry[] = [];
    const dovecot = new Dovecot(undefined, { onEntry: (entry) => entries.push(entry) });
    dovecot.login("alice", { script: 'print("a") dovecot.i_info("b") io.stderr:write("c")' });
    expect(entries).toEqual([
      { kind: "print", text: "a\n" },
      { kind: "log", level: "info", prefix: "imap(alice)<1><S1>: ", text: "b" },
      { kind: "stderr", text: "c" },
    ]);
  });

  test.each([
    ["a loop", "while true do end"],
    ["a loop in pcall", "pcall(function() while true do end end)"],
    ["a loop around pcall", "while true do pcall(error) end"],
    ["a loop in a message handler", "xpcall(error, function() while true do end end)"],
    ["a loop in a coroutine", "coroutine.wrap(function() while true do end end)()"],
    ["a loop that takes the hook off", "debug.sethook() while true do end"],
  ])("instructionLimit ends %s with an error that names the option", (_title, body) => {
    const dovecot = new Dovecot(undefined, { instructionLimit: 100_000 });
    const login = () => dovecot.login("alice", { script: body });
    expect(login).toThrow(ScriptLimitError);
    expect(login).toThrow(expect.objectContaining({ hint: expect.stringContaining("instructionLimit") }));
    expect(dovecot.login("alice", { script: SCRIPT }).outcome).toBe("running");
  });

  test.each(["2.3.3", "2.2.36", "2.5.0", "3.0", "latest", ""])(
    "release %j is an error that lists the known ones",
    (dovecot) => {
      const create = () => new Dovecot({ dovecot });
      expect(create).toThrow(ConfigurationError);
      expect(create).toThrow(
        expect.objectContaining({ hint: expect.stringContaining("2.3.19.1, 2.4.1, 2.4.5") }),
      );
    },
  );

  test.each(["2.3.4", "2.3.16", "2.3.21.1", "2.4.0", "2.4.9"])(
    "release %s is computed from facts",
    (dovecot) => {
      expect(new Dovecot({ dovecot }).login("alice", { script: SCRIPT }).outcome).toBe("running");
    },
  );

  test("a world that is none is a WorldError", () => {
    expect(() => new Dovecot({ users: { alice: { uid: -1 } } })).toThrow(WorldError);
  });
});

describe("deaths", () => {
  test("explanation names the line of the script that ended the process", () => {
    const script =
      "function mail_user_created(user)\n  local function look() return user:mailbox('INBOX') end\n  return look() ~= nil\nend";
    const { explanation } = new Dovecot().login("alice", { script, scriptName: "/srv/my.lua" });
    expect(explanation).toMatch(/Use mailboxes in mail_user_deinit_pre\. It was at \/srv\/my\.lua:2\.$/);
  });

  test("explanation names no line when the process ended outside the script", () => {
    const script = "function mail_user_created(user) kept = user return 0 end";
    const { explanation } = new Dovecot().login("alice", { script }).logout();
    expect(explanation).toMatch(/Keep user\.username, not the user\.$/);
  });

  test.each([
    ["pcall", "pcall(function() user:mailbox('x') end)"],
    ["xpcall", "xpcall(function() user:mailbox('x') end, function() dovecot.i_info('handler') end)"],
    ["a coroutine", "coroutine.resume(coroutine.create(function() user:mailbox('x') end))"],
    ["coroutine.wrap", "pcall(coroutine.wrap(function() user:mailbox('x') end))"],
    [
      "pcall after a yield",
      "local co = coroutine.create(function() pcall(function() coroutine.yield() user:mailbox('x') end) end) coroutine.resume(co) coroutine.resume(co)",
    ],
    ["load", "load(function() user:mailbox('x') end)"],
    ["table.sort", "pcall(table.sort, {1, 2}, function() user:mailbox('x') end)"],
  ])("a panic passes through %s", (_title, body) => {
    const dovecot = new Dovecot();
    const session = dovecot.login("alice", {
      script: `function mail_user_created(user) ${body} dovecot.i_info('survived') end`,
    });
    expect(session.exitCode).toBe(134);
    expect(dovecot.log.lines.map(({ level }) => level)).toEqual(["panic"]);
  });

  test("os.exit aborts the process", () => {
    const dovecot = new Dovecot();
    const session = dovecot.login("alice", { script: "os.exit(3)" });
    expect([session.outcome, session.exitCode]).toEqual(["crashed", 134]);
    expect(String(dovecot.log)).toBe("Unexpected exit - converting to abort");
  });

  test("an error where nothing protects the call panics", () => {
    const dovecot = new Dovecot();
    const session = dovecot.login("alice", { script: "debug = nil function mail_user_created() end" });
    expect(session.exitCode).toBe(134);
    expect(String(dovecot.log)).toContain(
      "Panic: Lua script '/etc/dovecot/hook.lua': attempt to index a nil value",
    );
  });
});
