// @ts-check
import { bundleFengari } from "../../runtime/engine/fengari/bundle.js";

/** @typedef {"5.1" | "5.3" | "5.4"} Version */

/** The engine as a module, without anything of the simulated server around it. */
async function load() {
  const text = Buffer.from(await bundleFengari()).toString("base64");
  return import(`data:text/javascript;base64,${text}`);
}

const engine = await load();
const { lauxlib, lua, lualib } = engine;

/** @param {string} text whose characters are bytes */
const bytes = (text) => Uint8Array.from(Buffer.from(text, "latin1"));

/**
 * A new state with the standard libraries and a `print` that collects.
 *
 * @param {Version} version
 * @param {(line: string) => void} print takes a line without its end; a character is a byte
 */
export function createState(version, print) {
  const L = lauxlib.luaL_newstate({ lua: version });
  lualib.luaL_openlibs(L);
  lua.lua_atnativeerror(L, reportError);
  lua.lua_pushcfunction(L, (/** @type {object} */ state) => {
    const words = [];
    for (let index = 1; index <= lua.lua_gettop(state); index++) {
      words.push(Buffer.from(lauxlib.luaL_tolstring(state, index)).toString("latin1"));
      lua.lua_settop(state, -2);
    }
    print(words.join("\t"));
    return 0;
  });
  lua.lua_setglobal(L, bytes("print"));
  return L;
}

/**
 * Sets a global to a userdata with a metatable of this name.
 *
 * @param {object} L
 * @param {string} name
 * @param {string} typeName
 */
export function setUserdata(L, name, typeName) {
  lua.lua_newuserdata(L, 8);
  lauxlib.luaL_newmetatable(L, bytes(typeName));
  lua.lua_setmetatable(L, -2);
  lua.lua_setglobal(L, bytes(name));
}

/** An exception of JavaScript is a defect of the engine, and shows as one. */
function reportError(/** @type {object} */ L) {
  const error = lua.lua_touserdata(L, 1);
  const text = error instanceof Error ? error.stack : String(error);
  lua.lua_pushstring(L, bytes(`JAVASCRIPT: ${text}`));
  return 1;
}

/**
 * Runs a chunk; gives its error message, or undefined.
 *
 * @param {object} L
 * @param {string} source whose characters are bytes
 * @param {string} name
 * @returns {string | undefined}
 */
export function runChunk(L, source, name) {
  const code = bytes(source);
  const status =
    lauxlib.luaL_loadbufferx(L, code, code.length, bytes(name), null) || lua.lua_pcall(L, 0, 0, 0);
  if (status === lua.LUA_OK) return undefined;
  const message = Buffer.from(lauxlib.luaL_tolstring(L, -1)).toString("latin1");
  lua.lua_settop(L, 0);
  return message;
}

/**
 * The lines that a program prints.
 *
 * @param {Version} version
 * @param {string} source
 */
export function runOnEngine(version, source) {
  /** @type {string[]} */
  const lines = [];
  const error = runChunk(
    createState(version, (line) => lines.push(line)),
    source,
    "=stdin",
  );
  if (error !== undefined) throw new Error(`the program itself fails on the engine: ${error}`);
  return lines;
}
