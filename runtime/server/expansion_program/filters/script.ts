import { fail } from "../failure.ts";
import type { Filter } from "../filter.ts";

/** Calls a function of the script that mail_lua keeps for the user, with the user, the arguments and the transfer. */
const lua_call: Filter = ({ given, transfer, scope }) => {
  const [first, ...more] = given.positional;
  const name = first === undefined ? undefined : given.text(first);
  const texts = more.map((value) => given.any(value));
  given.refuseNamed();
  if (name === undefined) return fail("Missing parameters");
  if (scope.user === undefined || !scope.hasMailUser) return fail("No mail user available");
  const { callScript } = scope.user;
  if (callScript === undefined) return fail("User has no Lua script loaded");
  const result = callScript(name, transfer.isSet ? [...texts, transfer.bytes] : texts);
  transfer.setBytes(result);
};

/** Calls a function of a file, with the arguments and the transfer. */
const lua_file: Filter = ({ given, transfer, scope }) => {
  const [first, second, ...more] = given.positional;
  const file = first === undefined ? undefined : given.text(first);
  const name = second === undefined ? undefined : given.text(second);
  const texts = more.map((value) => given.any(value));
  given.refuseNamed();
  const { templateScripts } = scope.process;
  if (file === undefined || name === undefined || templateScripts === undefined)
    return fail("Missing parameters");
  transfer.setBytes(templateScripts.call(file, name, transfer.isSet ? [...texts, transfer.bytes] : texts));
};

/** Filters of the mail_lua plugin. */
export const SCRIPT_FILTERS: Readonly<Record<string, Filter>> = { lua_call, lua_file };
