import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import type { LuaVersion } from "../../../compiler/index.ts";
import { runLua } from "../run_lua.ts";
import type { TargetLua } from "./families.ts";
import { driver, prelude } from "./server.ts";

type Bindings = typeof import("lua-wasm-bindings/dist/lua.54.js");

/** Something that runs chunks and gives the lines they print. */
export interface Judge {
  readonly name: string;
  /** The version of Lua that its chunks are compiled for. */
  readonly target: TargetLua;
  /** True if `npm test` runs the snippets on it, or only `npm run test:compatibility`. */
  readonly isEveryday: boolean;
  readonly run: (chunk: string) => string[];
}

const require = createRequire(import.meta.url);

/** Lines come back as one text; what is not printable ASCII is written as \xHH. */
const collect = `
local lines = {}
function print(line)
    lines[#lines + 1] = string.gsub(tostring(line), "[^ -%[%]-~]", function(byte)
        return string.format("\\\\x%02x", string.byte(byte))
    end)
end
function collected()
    return table.concat(lines, "\\n")
end
`;

function linesOf(text: string): string[] {
  if (text === "") return [];
  const bytes = (line: string) =>
    Buffer.from(
      line.replace(/\\x(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      "latin1",
    );
  return text.split("\n").map((line) => bytes(line).toString("utf8"));
}

/** Real Lua, compiled to WebAssembly. */
function webAssembly(version: LuaVersion, target: TargetLua): Judge {
  const { lua, lauxlib, lualib }: Bindings = require(
    `lua-wasm-bindings/dist/lua.${version.replace(".", "")}.js`,
  );
  const run = (chunk: string): string[] => {
    const L = lauxlib.luaL_newstate();
    try {
      lualib.luaL_openlibs(L);
      for (const text of [prelude, collect, chunk, driver, "return collected()"]) {
        if (lauxlib.luaL_dostring(L, text) !== 0) throw new Error(lua.lua_tostring(L, -1));
      }
      return linesOf(lua.lua_tostring(L, -1));
    } finally {
      lua.lua_close(L);
    }
  };
  return { name: `Lua ${version}`, target, isEveryday: version !== "5.1", run };
}

/** Our own engine. */
function engine(version: "5.3" | "5.4"): Judge {
  const run = (chunk: string) => runLua(chunk, { lua: version });
  return { name: `engine ${version}`, target: "5.4", isEveryday: version === "5.4", run };
}

const jit = { name: "LuaJIT", target: "5.1", isEveryday: false } as const;

function runLuaJit(chunk: string): string[] {
  const input = [prelude, collect, chunk, driver, "io.write(collected())"]
    .map((text) => `do\n${text}\nend\n`)
    .join("");
  const { status, stdout, stderr } = spawnSync("luajit", ["-"], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return linesOf(stdout);
}

/** True if a program `luajit` can be called here. */
export const hasLuaJit = spawnSync("luajit", ["-v"]).status === 0;

/** All that run chunks. */
export const judges: readonly Judge[] = [
  webAssembly("5.1", "5.1"),
  webAssembly("5.3", "5.4"),
  webAssembly("5.4", "5.4"),
  engine("5.3"),
  engine("5.4"),
  ...(hasLuaJit ? [{ ...jit, run: runLuaJit }] : []),
];
