import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import recorded from "./programs/printed.json" with { type: "json" };
import { runLua } from "./run_lua.ts";

const source = (name: string) => readFileSync(new URL(`./programs/${name}`, import.meta.url), "utf8");

describe.each(["5.3", "5.4"] as const)("Lua %s", (version) => {
  it.each(recorded)("prints for $name what native Lua printed when it was recorded", (program) => {
    const lines = runLua(source(program.name), { lua: version });
    expect(lines).toEqual(version === "5.3" ? program.lua53 : program.lua54);
  });
});
