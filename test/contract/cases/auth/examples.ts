import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../../../compiler/index.ts";
import { parseWorld } from "../../../../runtime/index.ts";
import type { AuthCase } from "../../auth_case.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples");

/** The scripts of an example, compiled for a release. */
function compiled(example: string, dovecot: string): string[] {
  const { outputs, diagnostics } = compile({ project: join(EXAMPLES, example), dovecot });
  if (outputs.length > 0) return outputs.map(({ lua }) => lua);
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}

/** What is typed in an example's own world; its second script is a file of the world. */
function exampleCase(title: string, example: string, second?: string): AuthCase {
  const text = readFileSync(join(EXAMPLES, example, "world.json"), "utf8");
  const { auth = {}, files, actions = [] } = parseWorld(JSON.parse(text));
  return {
    title,
    // The examples may raise, which ends the worker of 2.3.13, and is refused for it.
    releases: ["2.3.19.1", "2.4.1", "2.4.5"],
    covers: [],
    lua: (release) => compiled(example, release)[0] ?? "",
    auth,
    files: (release) =>
      second === undefined ? files : { ...files, [second]: compiled(example, release)[1] ?? "" },
    actions,
  };
}

/** The examples, compiled for each release. */
export const examples: readonly AuthCase[] = [
  exampleCase("auth_password_verify of examples/app_passwords", "app_passwords"),
  exampleCase("auth_userdb_lookup of examples/user_table", "user_table"),
  exampleCase(
    "auth_password_verify of examples/password_chain",
    "password_chain",
    "/etc/dovecot/hash_file.lua",
  ),
];
