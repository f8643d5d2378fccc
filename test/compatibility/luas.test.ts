/*
 * The snippets of test/compiler/meaning on the Luas that servers have more rarely, and on our engine as Lua 5.3.
 */
import { test } from "vitest";
import { checkFamilies } from "../compiler/meaning/check_families.ts";
import { hasLuaJit, judges } from "../compiler/meaning/luas.ts";

if (!hasLuaJit) test("LuaJIT runs the snippets too", ({ skip }) => skip("there is no program luajit"));

await checkFamilies(judges.filter(({ isEveryday }) => !isEveryday));
