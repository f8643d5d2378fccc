import type { Script } from "../script.ts";
import { argumentsOf, baseOf, isCall, pathOf } from "../syntax/nodes.ts";
import type { UserTexts } from "./user_text.ts";

/** Functions of Lua that give a text to the shell. */
const COMMANDS: ReadonlySet<string> = new Set(["io.popen", "os.execute"]);

/** Texts of users that become a part of a command. */
export function checkCommands(script: Script, texts: UserTexts): void {
  for (const node of script.nodes) {
    const path = isCall(node) ? pathOf(node.base) : undefined;
    if (!isCall(node) || path === undefined || !COMMANDS.has(path)) continue;
    const [command] = argumentsOf(node);
    if (!command || !script.isForeignGlobal(baseOf(node.base)!, path.split(".")[0]!)) continue;
    const found = texts.in(command);
    if (found)
      script.report("lua-unchecked-command", command, {
        source: found.name,
        text: script.source.of(found.part),
      });
  }
}
