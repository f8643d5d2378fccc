import { describe, expect, test } from "vitest";
import { runCreated, runScript } from "../run_hook.ts";

describe("log calls", () => {
  test.each([
    ["log_info", "Info"],
    ["log_warning", "Warning"],
    ["log_error", "Error"],
  ])("event:%s writes a line with the label %s and sends the event", (name, label) => {
    const { transcript, dovecot } = runCreated(`dovecot.event():${name}("text")`);
    expect(transcript).toBe(`imap(alice)<1><S1>: ${label}: text`);
    expect(dovecot.events).toMatchObject([
      { level: label.toLowerCase(), text: "text", source: { file: "hook.lua", line: 2 } },
    ]);
  });

  test("event:log_debug sends the event, and writes only with mail_debug", () => {
    const script = 'dovecot.event():log_debug("text")';
    expect(runCreated(script).transcript).toBe("");
    expect(runCreated(script).dovecot.events).toMatchObject([{ level: "debug", text: "text" }]);
    expect(runCreated(script, { world: { mail_debug: true } }).transcript).toContain("Debug: text");
  });

  test("event:log_info returns the event", () => {
    expect(runCreated('local e = dovecot.event() print(rawequal(e:log_info("x"), e))').printed).toEqual([
      "true",
    ]);
  });

  test("event:log_info refuses what is no event", () => {
    const { printed } = runCreated('print(select(2, pcall(dovecot.event().log_info, 5, "x")))');
    expect(printed).toEqual(["Bad argument #1, expected struct event got number"]);
    expect(runCreated('dovecot.event().log_info(user, "x")').session.outcome).toBe("crashed");
  });
});

describe("prefixes", () => {
  test("event:append_log_prefix puts its text behind the label, after that of the parents", () => {
    const { dovecot } = runCreated(`
      local a = dovecot.event():append_log_prefix("A: "):append_log_prefix("B: ")
      dovecot.event(a):append_log_prefix("C: "):log_info("x")`);
    expect(dovecot.log.lines).toEqual([{ level: "info", prefix: "imap(alice)<1><S1>: ", text: "B: C: x" }]);
  });

  test("event:replace_log_prefix drops everything it inherits", () => {
    const { dovecot } = runCreated(`
      local a = dovecot.event():append_log_prefix("A: ")
      local b = dovecot.event(a):replace_log_prefix("R: ")
      dovecot.event(b):append_log_prefix("C: "):log_error("x")`);
    expect(dovecot.log.lines).toEqual([{ level: "error", prefix: "R: ", text: "C: x" }]);
  });
});

describe("fields", () => {
  test("event:set_name names one log call", () => {
    const { dovecot } = runCreated('dovecot.event():set_name("n"):log_debug("a"):log_info("b")');
    expect(dovecot.events.map(({ name }) => name)).toEqual(["n", undefined]);
  });

  test("event:set_always_log_source changes no line", () => {
    const { transcript } = runCreated('dovecot.event():set_always_log_source():log_info("x")');
    expect(transcript).toBe("imap(alice)<1><S1>: Info: x");
  });

  test.each([
    ["add_str", '"k", "v"', "v"],
    ["add_int", '"k", "7"', 7],
    ["add_timeval", '"k", 5.0', 5],
    ["inc_int", '"k", 3', 3],
  ])("event:%s(%s) sends the field as %j", (name, given, value) => {
    const { dovecot } = runCreated(`dovecot.event():${name}(${given}):log_info("x")`);
    expect(dovecot.events[0]?.fields).toMatchObject({ k: value });
  });

  test("event:inc_int adds to what is there", () => {
    const { dovecot } = runCreated('dovecot.event():add_int("k", 2):inc_int("k", 3):log_info("x")');
    expect(dovecot.events[0]?.fields).toMatchObject({ k: 5 });
  });

  test.each([
    ['e:add_str("a", nil)', "bad argument #2 to 'add_str' (string expected, got nil)"],
    ['e:add_int("a", 1.5)', "bad argument #2 to 'add_int' (number has no integer representation)"],
    ['e:add_timeval("a", "x")', "bad argument #2 to 'add_timeval' (number expected, got string)"],
    ["e:set_name({})", "bad argument #1 to 'set_name' (string expected, got table)"],
  ])("event refuses %s", (call, message) => {
    const { printed } = runCreated(
      `local e = dovecot.event() print(select(2, pcall(function() ${call} end)))`,
    );
    expect(printed).toEqual([`/etc/dovecot/hook.lua:2: ${message}`]);
  });
});

describe("passthrough events", () => {
  test("event:passthrough_event decorates one log call", () => {
    const { dovecot } = runCreated(`
      local e = dovecot.event()
      e:passthrough_event():append_log_prefix("P: "):log_info("a")
      e:log_info("b")`);
    expect(dovecot.log.lines.map(({ text }) => text)).toEqual(["P: a", "b"]);
  });

  test("event:passthrough_event panics while another one is pending", () => {
    const { session, transcript } = runCreated(
      "local e = dovecot.event() e:passthrough_event() e:passthrough_event()",
    );
    expect([session.outcome, session.exitCode]).toEqual(["panicked", 134]);
    expect(transcript).toContain("Panic: Can't create multiple passthrough events");
  });

  test("event:passthrough_event without a log call panics at the end of the session", () => {
    const pending = "dovecot.event():passthrough_event()";
    expect(runCreated(pending, { service: "doveadm" }).transcript).toMatch(
      /^doveadm\(alice\): Panic: Can't create/,
    );
    const later = `function mail_user_created() end function mail_user_deinit_pre() ${pending} end`;
    expect(runScript(later).transcript).toMatch(/^imap\(1\): Panic: Can't create/);
  });
});

describe("forced debugging", () => {
  const IN_2_4 = { world: { dovecot: "2.4.5", users: { alice: {} } } };

  test("event:set_forced_debug has debug messages logged, those of later children too", () => {
    const code = `local e = dovecot.event()
      e:log_debug("a"):set_forced_debug():log_debug("b") dovecot.event(e):log_debug("c")`;
    expect(runCreated(code, IN_2_4).dovecot.log.lines.map(({ text }) => text)).toEqual(["b", "c"]);
  });

  test("event:unset_forced_debug takes it back, but not from children", () => {
    const code = `local e = dovecot.event():set_forced_debug() local child = dovecot.event(e)
      e:unset_forced_debug():log_debug("a") child:log_debug("b")`;
    expect(runCreated(code, IN_2_4).dovecot.log.lines.map(({ text }) => text)).toEqual(["b"]);
  });
});
