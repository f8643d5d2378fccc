import { fail } from "../failure.ts";
import type { Filter } from "../filter.ts";

/** Calls a function of the script that mail_lua keeps for the user, with the user, the arguments and the transfer. */
const lua_call: Filter = ({ given, transfer, scope }) => {
  const [first, ...more] = given.positional;
  const name = first === undefined ? undefined : given.text(first);
  const texts = more.map((value) => given.any(value));
  given.refuseNamed();
  if (name === undefined) return fail("Missing parameters");
  if (scope.user === undefined) return fail("No mail user available");
  const { callScript } = scope.user;
  if (callScript === undefined) return fail("User has no Lua script loaded");
  const result = callScript(name, transfer.isSet ? [...texts, transfer.bytes] : texts);
  transfer.setBytes(result);
};

/** Filters of the mail_lua plugin. */
export const SCRIPT_FILTERS: Readonly<Record<string, Filter>> = { lua_call };
