import type { Flow } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import { sourcesOf } from "./client_texts.ts";
import { checkOf } from "./foreign_text.ts";

/** The program, with its calls and the ways of its values. */
interface CommandSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** Functions of Lua that give a text to the shell. */
const COMMANDS: ReadonlySet<string> = new Set(["popen", "execute"]);

/** Texts of users and clients that become a part of a command without any check. */
export function checkCommands({ files, calls, flow, meaning }: CommandSetting, report: Report): void {
  const commands = calls
    .filter((call) => runsCommand(call, meaning))
    .flatMap((call) => call.arguments[0] ?? []);
  if (commands.length === 0) return;
  for (const [command, source] of sourcesOf(commands, { files, flow, meaning }))
    report("unchecked-command", command, { source, ...checkOf(command) });
}

function runsCommand({ expression }: ts.CallExpression, meaning: Meaning): boolean {
  const reference = memberReference(expression, meaning);
  if (reference?.name === undefined || !COMMANDS.has(reference.name)) return false;
  const member = memberSymbol(reference, meaning);
  return member !== undefined && meaning.isStandard(member);
}
