import { describe, expect, test } from "vitest";
import { runCreated } from "../run_hook.ts";

const START = "local p = dovecot.event():passthrough_event() ";

describe("log calls", () => {
  test.each([
    ["log_info", "Info"],
    ["log_warning", "Warning"],
    ["log_error", "Error"],
  ])("event_passthrough:%s writes a line with the label %s and ends the event", (name, label) => {
    const { transcript, session } = runCreated(`${START}p:${name}("text")`);
    expect(transcript).toBe(`imap(alice)<1><S1>: ${label}: text`);
    expect(session.outcome).toBe("ended");
  });

  test("event_passthrough:log_debug ends the event although nothing is written", () => {
    const { session, dovecot } = runCreated(`${START}p:log_debug("text")`);
    expect([session.outcome, dovecot.events.length]).toEqual(["ended", 1]);
  });

  test("event_passthrough:log_info after a log call panics", () => {
    const { session, transcript } = runCreated(`${START}p:log_info("a") p:log_info("b")`);
    expect(session.exitCode).toBe(134);
    expect(transcript).toContain("assertion failed: (event_last_passthrough != NULL)");
  });

  test("event_passthrough:log_info refuses its arguments before it looks at the event", () => {
    const { printed } = runCreated(`${START}print(select(2, pcall(p.log_info, p))) p:log_info("a")`);
    expect(printed).toEqual(["expected 2 arguments, got 1"]);
  });
});

describe("setters", () => {
  test.each([
    ["append_log_prefix", '"P: "', "imap(alice)<1><S1>: Info: P: x"],
    ["replace_log_prefix", '"P: "', "P: Info: x"],
  ])("event_passthrough:%s(%s) gives the line %s", (name, given, line) => {
    expect(runCreated(`${START}p:${name}(${given}):log_info("x")`).transcript).toBe(line);
  });

  test.each([
    ["add_str", '"k", "v"', "v"],
    ["add_int", '"k", 7', 7],
    ["add_timeval", '"k", 5', 5],
    ["inc_int", '"k", 3', 3],
  ])("event_passthrough:%s(%s) sends the field as %j", (name, given, value) => {
    const { dovecot } = runCreated(`${START}p:${name}(${given}):log_info("x")`);
    expect(dovecot.events[0]?.fields).toMatchObject({ k: value });
  });

  test("event_passthrough:set_name names the log call", () => {
    expect(runCreated(`${START}p:set_name("n"):log_info("x")`).dovecot.events[0]?.name).toBe("n");
  });

  test("event_passthrough:set_always_log_source returns the event", () => {
    const { printed } = runCreated(`${START}print(rawequal(p:set_always_log_source(), p)) p:log_info("x")`);
    expect(printed).toEqual(["true"]);
  });

  test("event_passthrough:add_str on a foreign table crashes", () => {
    expect(runCreated(`${START}p.add_str({}, "a", "b")`).session.exitCode).toBe(139);
  });
});
