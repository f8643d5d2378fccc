import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Context } from "../../../compiler/contexts/context.ts";
import { mail } from "../../../compiler/contexts/mail/index.ts";
import { contextsWith, type PossibleContexts } from "../../../compiler/contexts/possible_contexts.ts";
import { buildEntry } from "../../../compiler/phases.ts";
import { createProgram } from "../../../compiler/program/create_program.ts";
import { ParsedLibraries } from "../../../compiler/program/host.ts";
import { compilerOptions } from "../../../compiler/project/options.ts";
import { analyse } from "../../../compiler/rules/analyse.ts";
import { Meaning } from "../../../compiler/semantics/meaning.ts";
import { defaultTarget } from "../../../compiler/target/index.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";

/** A kind of script that no server has, under the name of one. */
const probe: Context = {
  name: "auth",
  hooksType: "ProbeHooks",
  hooks: [
    { name: "script_init", parameters: [], result: { kind: "none" } },
    { name: "probe_ask", parameters: ["name: string"], result: { kind: "value" } },
  ],
  companions: [],
  results: [],
  resultTypes: {},
  tables: [],
  multiples: [],
  resultHint: "A hook gives a number.",
  typeHints: [],
  lua: mail.lua,
};

const either: PossibleContexts = { among: [mail, probe], otherwise: [mail] };

describe("contextsWith", () => {
  test.each([
    [["mail_user_created"], either, [mail]],
    [["script_init", "probe_ask"], either, [probe]],
    [["probe_ask", "mail_user_created"], either, [mail, probe]],
    [["script_init"], either, [mail]],
    [["probe_aks"], either, [probe]],
    [["script_init"], { among: [probe], otherwise: [probe] }, [probe]],
    [["mail_user_created"], { among: [probe], otherwise: [probe] }, [probe]],
  ])("finds the kinds of a script with %j", (names, possible, found) => {
    expect(contextsWith({ names }, possible)).toEqual(found);
  });
});

const BOTH = `import type { MailHooks } from "dovescript";
interface ProbeHooks { probe_ask(name: string): number }
export default {
  mail_user_created(user) { dovecot.i_info(user.username); },
  probe_ask(name) { return name.length; },
} satisfies MailHooks & ProbeHooks;
`;

function build(source: string, possible: PossibleContexts) {
  const path = resolve("both.ts");
  const libraries = new ParsedLibraries();
  const input = { roots: [path], options: compilerOptions(), libraries, platform: nodePlatform };
  const program = createProgram({ ...input, texts: new Map([[path, source]]) });
  const meaning = new Meaning(program);
  const file = program.getSourceFile(path)!;
  const files = { files: [file], entries: [file] };
  const analysis = analyse({ meaning, ...files, possible });
  const destination = { target: defaultTarget, folder: process.cwd(), outDir: process.cwd() };
  const { chunk, diagnostics } = buildEntry(file, { meaning, ...files, analysis }, destination);
  return { chunk, diagnostics: [...analysis.diagnostics, ...diagnostics], hooks: analysis.hooks.get(file)! };
}

describe("a script of two kinds", () => {
  test("has the hooks of both, with the results that each has", () => {
    const { chunk, diagnostics, hooks } = build(BOTH, either);
    expect(diagnostics).toEqual([]);
    expect(hooks.contexts).toEqual([mail, probe]);
    expect(chunk?.lua).toContain("function probe_ask(name)\n    return #name\nend");
    expect(chunk?.lua).toContain(
      "function mail_user_created(user)\n    dovecot.i_info(user.username)\n    return 0\nend",
    );
  });

  test("has no hooks of a kind that it is not said to be", () => {
    const { hooks } = build(BOTH, { among: [probe], otherwise: [probe] });
    expect(hooks.all.map(({ name }) => name)).toEqual(["probe_ask"]);
  });
});
