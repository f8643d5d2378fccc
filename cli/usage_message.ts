import type { CommanderError } from "commander";
import type { Message } from "./message.ts";

const HELP = "`dovescript --help` lists the commands, `dovescript COMMAND --help` the options of one.";

/** The message for a command line that commander refused: `error: unknown option '--x'`, and a suggestion in brackets. */
export function usageMessage({ message }: CommanderError): Message {
  const [problem = "", suggestion] = message.replace(/^error: /, "").split("\n");
  return {
    severity: "error",
    code: "wrong-usage",
    message: sentence(problem),
    hint: suggestion === undefined || suggestion === "" ? HELP : suggestion.replace(/^\((.*)\)$/, "$1"),
  };
}

function sentence(text: string): string {
  const end = text.endsWith(".") ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
