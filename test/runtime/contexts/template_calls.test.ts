import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../runtime/index.ts";
import { type Run, type RunOptions, runScript } from "../run_hook.ts";

const world = { dovecot: "2.4.5" };

/** Runs functions, and code as the body of mail_user_deinit_pre. */
function runCalling(functions: string, body: string, options: RunOptions = { world }): Run {
  const hook = `function mail_user_deinit_pre(user)\n${body}\nend`;
  return runScript(`${functions}\nfunction mail_user_created() end\n${hook}`, options);
}

const expand = (template: string) => `print(pcall(user.var_expand, user, "${template}"))`;

describe("lua_call", () => {
  test("user:var_expand gives a function the user, the arguments and the value", () => {
    const echo = "function echo(...) return 0, table.concat({ tostring(...), select(2, ...) }, ' ') end";
    expect(runCalling(echo, expand("%{user | lua_call('echo', 'a', 1, home)}!")).printed).toEqual([
      "true\talice a 1 /var/vmail/alice alice!",
    ]);
  });

  test.each([
    ["0, 'text'", "true\ttext"],
    ["'text'", "true\t"],
    ["nil, 7", "true\t7"],
    ["0, {}", "true\t"],
    ["-0.5, 'text'", "true\ttext"],
    ["-1, 'why'", "false\tvar_expand(%{lua_call('f')}) failed: lua_call: f(user) failed: why"],
    ["2^31, {}", "false\tvar_expand(%{lua_call('f')}) failed: lua_call: f(user) failed: (null)"],
  ])("user:var_expand reads the results %s", (results, line) => {
    expect(runCalling(`function f() return ${results} end`, expand("%{lua_call('f')}")).printed).toEqual([
      line,
    ]);
  });

  test("user:var_expand keeps the bytes of results", () => {
    const { printed } = runCalling(
      "function f() return 0, 'a\\0\\255' end",
      "print(user:var_expand(\"%{lua_call('f')}\"):byte(1, -1))",
    );
    expect(printed).toEqual(["97\t0\t255"]);
  });

  test("user:var_expand fails when there is no such function", () => {
    expect(runCalling("", expand("%{lua_call('f')}")).printed).toEqual([
      "false\tvar_expand(%{lua_call('f')}) failed: lua_call: f(user) failed: 'f' is not a function",
    ]);
  });

  test("user:var_expand calls the user's script from another one as well", () => {
    const dovecot = new Dovecot(world);
    const script = "function mail_user_created() end\nfunction f() return 0, 'of the user' end";
    const { user } = dovecot.login("alice", { script });
    const other = "function expand(user) return user:var_expand(\"%{lua_call('f')}\") end";
    const plugin = dovecot.createScript({ script: other }).registerDovecot().registerMailStorage().init();
    expect(plugin.call("expand", plugin.pushMailUser(user))).toEqual(["of the user"]);
  });

  test("user:var_expand finds no script that was forgotten", () => {
    const { session } = runScript(
      `function mail_user_created() end
function f() return 0, "" end
function mail_user_deinit(user) kept = user end
function script_deinit() pcall(kept.var_expand, kept, "%{lua_call('f')}") end`,
      { world },
    );
    expect(session).toMatchObject({ outcome: "crashed", exitCode: 139 });
    expect(session.explanation).toContain("script_deinit");
  });

  test("user:var_expand gives a function no more room on the stack than the server has", () => {
    const texts = (count: number) => Array.from({ length: count }, (_, index) => `'${index}'`).join(", ");
    const count = "function f(...) return 0, select('#', ...) end";
    const call = (given: number) => runCalling(count, expand(`%{lua_call('f', ${texts(given)})}`));
    expect(call(21).printed).toEqual(["true\t22"]);
    expect(() => call(22)).toThrowError(
      expect.objectContaining({ code: "too-many-texts", location: "/etc/dovecot/hook.lua:4" }),
    );
  });
});

describe("limits of calls", () => {
  test("a function that a template calls is part of the call that it runs in", () => {
    const loop = "while true do user:var_expand(\"%{lua_call('f')}\") end";
    const work = "function f() for _ = 1, 1000 do end return 0, '' end";
    expect(() => runCalling(work, loop, { world, instructionLimit: 100_000 })).toThrowError(
      expect.objectContaining({ code: "instruction-limit" }),
    );
  });
});

describe("errors that jump out of templates", () => {
  const restricted = "dovecot.restrict_global_variables(true)\n";

  test("the session goes on to its end, where the server notices", () => {
    const deinit = "function script_deinit() dovecot.i_info('script_deinit ran') end";
    const { session, transcript } = runCalling(deinit, restricted + expand("%{lua_call('f')}"));
    expect(transcript).toContain("script_deinit ran");
    expect(transcript).toMatch(/Panic: Leaked t_pop\(\) call$/);
    expect(session).toMatchObject({ outcome: "panicked", exitCode: 134 });
  });

  test("a function that a template called ends where the server notices at once", () => {
    const f = "function f(user) pcall(user.var_expand, user, \"%{lua_call('missing')}\") return -1 end";
    const { transcript } = runCalling(f, `${restricted + expand("%{lua_call('f')}")} print("not reached")`);
    expect(transcript).toMatch(/Panic: file data-stack.c: line \d+ \(data_stack_frame_contains\): [^\n]*$/);
  });
});
