import type { ContractCase } from "../contract_case.ts";
import { inCreated, SAYING_HOOKS } from "./script.ts";

const COROUTINE = "coroutine.create(print)";

/** What a script puts in the place of the table of globals, and into `_G`: the server looks up hooks in them. */
const VALUES = [
  "nil",
  "true",
  "5",
  '"x"',
  "print",
  COROUTINE,
  "function() end",
  "io.stdout",
  "{}",
  "setmetatable({}, { __index = _G })",
];

/** Scripts that change what the server and the C library keep in Lua's registry. */
export const registry: readonly ContractCase[] = [
  ...VALUES.map(
    (value): ContractCase => ({
      title: `debug.getregistry loses the globals: ${value}`,
      covers: ["mail_user_created"],
      releases: ["2.3.19.1"],
      lua: inCreated(`dovecot.i_info("before")\ndebug.getregistry()[2] = ${value}`) + SAYING_HOOKS,
    }),
  ),
  // What a coroutine has in memory is chance: on the server one run in ten goes on.
  ...VALUES.filter((value) => value !== COROUTINE).map(
    (value): ContractCase => ({
      title: `_G is replaced by the script: ${value}`,
      covers: ["mail_user_created"],
      releases: ["2.3.19.1"],
      lua: inCreated(`dovecot.i_info("before")\n_G = ${value}`) + SAYING_HOOKS,
    }),
  ),
  ...["nil", "5", "{}", '"x"'].flatMap((value) =>
    ['_IO_output = VALUE io.write("x")', "_IO_input = VALUE io.read()"].map(
      (change): ContractCase => ({
        title: `debug.getregistry loses a default file: ${change.replace("VALUE", value)}`,
        covers: ["mail_user_created"],
        releases: ["2.3.19.1"],
        lua:
          inCreated(`dovecot.i_info("before")\ndebug.getregistry().${change.replace("VALUE", value)}`) +
          SAYING_HOOKS,
      }),
    ),
  ),
];
