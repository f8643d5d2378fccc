import type { Choice } from "../../../scripts/lua/choice.js";
import type { Bytes, Entry } from "../case.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { ODD_TEXTS } from "../mutate/odd.ts";
import { mutateTokens } from "../mutate/tokens.ts";
import type { Seeds } from "../seeds.ts";
import type { Generate } from "./generate.ts";
import { LUA_AROUND, LUA_PIECES, LUA_STATEMENTS, LUA_VALUES } from "./lua_pieces.ts";

/** Most scripts stop early: nobody waits for an endless loop ten thousand times. */
const FAST = ["--instruction-limit", "300000", "--memory-limit", "32"];

export const luaCase: Generate = (choice, seeds) => {
  const files: [string, Entry][] = [["hook.lua", { file: sourceOf(choice, seeds) }]];
  const options = choice.once(30) ? [] : FAST;
  const release = choice.once(2)
    ? []
    : ["--dovecot", choice.one(["2.3.4", "2.3.13", "2.3.19.1", "2.4.1", "2.4.5"])];
  const more = choice.one([[], [], [], ["--json"], ["--service", "doveadm"], ["--user", "alice"]]);
  const check = choice.once(3) ? [["check", "hook.lua", ...release]] : [];
  return { files, commands: [["run", "hook.lua", ...options, ...release, ...more], ...check] };
};

function sourceOf(choice: Choice, seeds: Seeds): Bytes {
  if (choice.once(12)) return binary(choice);
  if (choice.once(10)) return mutateBytes(choice.one(seeds.lua), choice);
  const source = choice.once(3) ? choice.one(seeds.lua) : hostile(choice);
  if (!choice.once(3)) return source;
  const material = { other: choice.one(seeds.lua), odd: LUA_PIECES, around: LUA_AROUND };
  return mutateTokens(source, choice, material);
}

/** What is no text: bytecode, its beginning, other files. */
function binary(choice: Choice): Bytes {
  const random = Array.from({ length: choice.between(0, 200) }, () =>
    String.fromCharCode(choice.between(0, 255)),
  );
  return (
    choice.one([
      "\x1bLua",
      "\x1bLuaS\0\x19\x93\r\n\x1a\n",
      "\x1bLuaT\0\x19\x93\r\n\x1a\n",
      "\x1bLuaQ",
      "",
      "\x7fELF",
      "#!",
      "\xef\xbb\xbf",
      "PK\x03\x04",
    ]) + random.join("")
  );
}

const HOOKS = [
  "script_init",
  "mail_user_created",
  "mail_user_deinit_pre",
  "mail_user_deinit",
  "script_deinit",
];

/** A script whose hooks do what no script should, and often go on when that fails. */
function hostile(choice: Choice): Bytes {
  const statement = () =>
    choice
      .one(LUA_STATEMENTS)
      .replaceAll("@V", () => choice.one(LUA_VALUES))
      .replaceAll("@T", () => longText(choice));
  const guarded = () => (choice.once(2) ? statement() : `pcall(function(...) ${statement()} end, ...)`);
  const block = () => Array.from({ length: choice.between(0, 3) }, guarded).join("\n  ");
  const result = () => (choice.once(4) ? choice.one(LUA_VALUES) : "0");
  const hooks = HOOKS.filter(() => !choice.once(3)).map(
    (name) =>
      `function ${name}(user, ...)\n  ${block()}\n  ${choice.once(6) ? "" : `return ${result()}`}\nend`,
  );
  if (choice.once(8)) hooks.push(`${choice.one(HOOKS)} = ${choice.one(LUA_VALUES)}`);
  return `${choice.once(3) ? `${block()}\n` : ""}${hooks.join("\n")}\n${choice.once(10) ? `return ${choice.one(LUA_VALUES)}` : ""}`;
}

/** A text as Lua writes it. */
function longText(choice: Choice): Bytes {
  const text = choice
    .one(ODD_TEXTS)
    .replaceAll(/[^ -~]|["\\]/g, (character) => `\\${String(character.charCodeAt(0)).padStart(3, "0")}`);
  return `"${text}"`;
}
