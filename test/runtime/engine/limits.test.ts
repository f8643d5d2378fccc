import { expect, test } from "vitest";
import { Dovecot } from "../../../runtime/index.ts";

/** What one script says about how far it comes with so many instructions. */
function end(body: string, instructionLimit: number): string {
  const dovecot = new Dovecot(undefined, { instructionLimit });
  try {
    return dovecot.login("alice", { script: `function mail_user_created(user) ${body} end` }).outcome;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test("coroutines, message handlers and finalizers count on the same meter as the function around them", () => {
  for (const body of [
    "for i = 1, 100 do coroutine.wrap(function() for j = 1, 500 do end end)() end",
    "for i = 1, 100 do xpcall(error, function() for j = 1, 500 do end end) end",
    "for i = 1, 100 do setmetatable({}, { __gc = function() for j = 1, 500 do end end }) end collectgarbage()",
    "for i = 1, 100 do local x <close> = setmetatable({}, { __close = function() for j = 1, 500 do end end }) end",
  ]) {
    expect(end(body, 40_000), body).toBe("instruction-limit");
    expect(end(body, 200_000), body).toBe("running");
  }
});

test("library functions count as many instructions as their work is worth", () => {
  for (const body of [
    'local s = ("x"):rep(1e6) s = s:upper()',
    'local s = ("x"):rep(1e6) s:find("y", 1, true)',
    'local t = {} for i = 1, 100 do t[i] = ("x"):rep(1e4) end table.concat(t)',
    'load("--" .. ("x"):rep(1e6))',
    'os.date(("%c"):rep(1e4))',
    'tonumber(("1"):rep(1e6))',
    'package.path = ("?;"):rep(1000) pcall(require, "x")',
    'print(("\\xff"):rep(1e6))',
  ]) {
    expect(end(body, 15_000), body).toBe("instruction-limit");
    expect(end(body, 5_000_000), body).toBe("running");
  }
});

test("what a right script does often stays cheap: letters of a long text, and short texts", () => {
  const letters =
    'local s, n = ("x"):rep(1e5), 0 for i = 1, #s do if s:byte(i) == 120 then n = n + 1 end end';
  expect(end(letters, 2_000_000)).toBe("running");
  const words = 'local s, at = ("word "):rep(1e4), 1 while at do at = s:find(" ", at + 1, true) end';
  expect(end(words, 500_000)).toBe("running");
});

test("the time limit is off unless it is given", () => {
  const script = `function mail_user_created() while true do end end`;
  expect(() => new Dovecot(undefined, { timeLimit: 1 }).login("alice", { script })).toThrow(/more than 1 ms/);
  expect(() => new Dovecot(undefined, { instructionLimit: 1e6 }).login("alice", { script })).toThrow(
    /more than 1000000 instructions/,
  );
});

test("metadata counts for the memory limit, and looking for it as work", () => {
  const hooks = (body: string) =>
    `function mail_user_created() end function mail_user_deinit_pre(user) ${body} end`;
  const endOf = (body: string) => () =>
    new Dovecot(undefined, { instructionLimit: 2e6, memoryLimit: 12 })
      .login("alice", { script: hooks(body) })
      .logout();
  const stored = 'for i = 1, math.huge do user:metadata_set("/private/k" .. i, ("v"):rep(1e5)) end';
  expect(endOf(stored)).toThrow(expect.objectContaining({ code: "memory-limit" }));
  const listed = 'user:metadata_set("/private/k", "v") while true do user:metadata_list("/private/") end';
  expect(endOf(listed)).toThrow(expect.objectContaining({ code: "instruction-limit" }));
});

test("fields that an event inherits count for the memory limit each time that they are sent", () => {
  const script = `function mail_user_created()
    local event = dovecot.event()
    for i = 1, 100 do event:add_str("k" .. i, ("x"):rep(1000)) end
    for i = 1, 1000 do dovecot.event(event):log_info("x") end
  end`;
  const login = () =>
    new Dovecot(undefined, { instructionLimit: Number.POSITIVE_INFINITY, memoryLimit: 12 }).login("alice", {
      script,
    });
  expect(login).toThrow(expect.objectContaining({ code: "memory-limit" }));
});
