import { nearest } from "../../diagnostics/index.ts";
import type { Script } from "../script.ts";
import { baseOf, memberName } from "../syntax/nodes.ts";
import { assignedMembers, isAssigned, isLookedFor } from "./guards.ts";

/** Replacements of functions that older versions of Lua had. */
const GONE: Readonly<Record<string, string>> = {
  "math.pow": "Write `base ^ exponent`.",
  "math.log10": "Write `math.log(value, 10)`.",
  "table.getn": "Write `#list`.",
  "table.maxn": "Write `#list`.",
  "table.foreach": "Write `for key, value in pairs(list) do`.",
  "table.foreachi": "Write `for index, value in ipairs(list) do`.",
  "string.gfind": "Write `string.gmatch`.",
};

/** Members that the tables of Lua's library lack in the Lua of the release. */
export function checkLuaLibrary(script: Script, version: string): void {
  const own = assignedMembers(script);
  for (const node of script.nodes) {
    const [base, name] = [baseOf(node), memberName(node)];
    if (base?.type !== "Identifier" || name === undefined) continue;
    const members = script.names.members.get(base.name);
    if (!members || members.has(name) || !script.isForeignGlobal(base, base.name)) continue;
    if (own.has(`${base.name}.${name}`) || isAssigned(node, script) || isLookedFor(node, script)) continue;
    const meant = nearest(name, [...members]);
    script.report("lua-missing-member", node, {
      name: `${base.name}.${name}`,
      release: script.release,
      reason: `its Lua ${version} has no such member`,
      instead:
        GONE[`${base.name}.${name}`] ??
        (meant ? `Did you mean \`${base.name}.${meant}\`?` : "Do without it."),
    });
  }
}
