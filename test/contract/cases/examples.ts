import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../../compiler/index.ts";
import { parseWorld } from "../../../runtime/index.ts";
import type { ContractCase } from "../contract_case.ts";

const EXAMPLES = join(import.meta.dirname, "../../../examples");

/** An example's own script in its own world, for one of its users. */
function exampleCase(example: string, user: string, service: "doveadm" | "imap" = "doveadm"): ContractCase {
  const baseDir = join(EXAMPLES, example);
  const world = parseWorld(JSON.parse(readFileSync(join(baseDir, "world.json"), "utf8")));
  const title = `examples/${example} for ${user} (${service})`;
  return { title, covers: [], lua: compiledExample(baseDir), world, baseDir, user, service };
}

function compiledExample(project: string): string {
  const { outputs, diagnostics } = compile({ project });
  const [output] = outputs;
  if (output !== undefined) return output.lua;
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}

/** The examples, compiled. */
export const examples: readonly ContractCase[] = [
  exampleCase("login_policy", "alice"),
  exampleCase("login_policy", "alice", "imap"),
  exampleCase("login_policy", "bob"),
  exampleCase("login_policy", "bob", "imap"),
  exampleCase("login_policy", "carol"),
  exampleCase("last_login", "alice"),
  exampleCase("last_login", "bob"),
  exampleCase("last_login", "bob", "imap"),
  exampleCase("mailbox_report", "alice"),
  exampleCase("mailbox_report", "alice", "imap"),
];
