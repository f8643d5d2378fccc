import { decode } from "../../text.ts";
import { toBytes } from "../expansion/expansion.ts";
import { Segfault } from "../process/death.ts";
import { execute } from "./execute.ts";
import { ExpansionFailure, fail } from "./failure.ts";
import { parseTemplate } from "./parser.ts";
import { Scope, type ScopeOptions } from "./scope.ts";
import type { Program } from "./statement.ts";

/** In bytes. */
const LONGEST_TEMPLATE = 8192;

/** What a template of Dovecot 2.4 becomes, or why it becomes nothing. */
export type ProgramExpansion = { readonly text: string } | { readonly error: string };

/** Expands the variables of a template of Dovecot 2.4. */
export function expandPrograms(template: string, options: ScopeOptions): ProgramExpansion {
  const scope = new Scope(options);
  try {
    const bytes = expand(toBytes(template), scope);
    return { text: decode(Buffer.from(bytes, "latin1")) };
  } catch (error) {
    if (!(error instanceof ExpansionFailure)) throw error;
    return { error: decode(Buffer.from(error.message, "latin1")) };
  }
}

function expand(template: string, scope: Scope): string {
  const { facts, process } = scope;
  if (facts.expansionsAreStrict && template.length > LONGEST_TEMPLATE)
    fail(`Program size exceeds maximum of ${LONGEST_TEMPLATE} bytes`);
  const programs = parseTemplate(template, facts, (text) => process.logger.print(text));
  if (!facts.expansionsAreStrict && losesProgram(programs)) throw new Segfault("empty-expansion");
  return execute(programs, scope);
}

/** QUIRK: old releases forget where the list of programs ends when an empty one is not the first. */
function losesProgram(programs: readonly Program[]): boolean {
  const empty = programs.findIndex((program, index) => index > 0 && program.length === 0);
  return empty > 0 && programs.slice(empty).some((program) => program.length > 0);
}
