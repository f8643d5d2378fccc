import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runScript } from "../../run_hook.ts";
import recorded from "./recorded.json" with { type: "json" };

const text = readFileSync(new URL("./programs.lua", import.meta.url), "utf8");
const sections = new Map(
  text
    .split(/^--> /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section.slice(section.indexOf("\n") + 1)]),
);

/** What a program prints when it is loaded by a server with Lua 5.1; messages name the chunk `stdin`. */
function run(source: string): string[] {
  const script = `local chunk, problem = loadstring([====[\n${source}]====], "=stdin") if chunk then chunk() else print(problem) end`;
  return [...runScript(script, { world: { lua: "5.1" } }).printed];
}

describe("a world with Lua 5.1", () => {
  it.each(recorded.programs)(
    "prints for $name what native Lua 5.1 printed when it was recorded",
    (program) => {
      expect(run(sections.get(program.name) ?? "")).toEqual(program.printed);
    },
  );

  it("has in _G and its libraries what native Lua 5.1 has, and dovecot", () => {
    expect(run(recorded.surfaceProgram).filter((line) => !line.startsWith("dovecot"))).toEqual(
      recorded.surface,
    );
  });

  it.each(["5.1", "5.3", "5.4"] as const)("tells in _VERSION that it has Lua %s", (lua) => {
    const { printed } = runScript("print(_VERSION)", { world: { lua } });
    expect(printed).toEqual([`Lua ${lua}`]);
  });

  it("prints counts and constants of the server without a fraction", () => {
    const { printed } = runScript(
      `function mail_user_created() end
       function mail_user_deinit_pre(user)
         local box = user:mailbox("INBOX") box:sync()
         local status = box:status(dovecot.storage.STATUS_MESSAGES)
         print(status.messages, dovecot.storage.STATUS_UNSEEN, user.uid, status.messages / 2)
         box:free()
       end`,
      { world: { lua: "5.1" } },
    );
    expect(printed).toEqual(["3\t16\t1000\t1.5"]);
  });

  it("writes tracebacks in the words of Lua 5.1", () => {
    const { transcript } = runScript("function mail_user_created() local x x.y = 1 end", {
      world: { lua: "5.1" },
    });
    expect(transcript).toContain("attempt to index local 'x' (a nil value)");
    expect(transcript).toMatch(/stack traceback:\n?.*hook\.lua:1: in function </s);
  });

  it("refuses another Lua with the known ones", () => {
    expect(() => runScript("", { world: { lua: "5.2" as never } })).toThrow(
      'lua must be "5.1", "5.3" or "5.4", but is "5.2"',
    );
  });
});
