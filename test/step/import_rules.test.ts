import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { IMPORT_RULES, violations } from "./import_rules.ts";
import { importsIn, importsOf } from "./imports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["sdk", "releases", "compiler", "runtime", "verify", "cli"];
const imports = FOLDERS.flatMap((folder) => importsOf(root, folder));

describe("imports", () => {
  it.each(FOLDERS)("of %s are found", (folder) => {
    expect(imports.filter(({ from }) => from.startsWith(`${folder}/`))).not.toEqual([]);
  });

  it("break no rule", () => {
    expect(violations(imports)).toEqual([]);
  });

  it("of packages are dependencies of the published package", () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    const packages = imports.filter(({ to, typeOnly }) => to.startsWith("npm:") && !typeOnly);
    expect(packages).not.toEqual([]);
    // fengari is bundled into the package in its edited form; what edits and bundles it runs when the package is built.
    const needed = packages.filter(
      ({ from, to }) => to !== "npm:fengari" && !from.startsWith("runtime/engine/fengari/"),
    );
    const missing = needed.filter(({ to }) => !(to.replace("npm:", "") in dependencies));
    expect(missing).toEqual([]);
  });
});

describe("each import rule is broken by", () => {
  const broken: [file: string, text: string][] = [
    ["sdk/index.ts", 'export { x } from "../runtime/index.ts";'],
    ["compiler/lower/x.ts", 'import type { World } from "../../runtime/server/world/world.ts";'],
    ["compiler/x.ts", 'import type { Mailbox } from "../sdk/types/mailbox.d.ts";'],
    ["runtime/x.ts", 'import { refuse } from "../sdk/index.ts";'],
    ["runtime/x.ts", 'const main = await import("../cli/main.ts");'],
    ["releases/x.ts", 'import { profileOf } from "../runtime/profiles/index.ts";'],
    ["verify/x.ts", 'import { LoadedScript } from "../runtime/contexts/script.ts";'],
    ["runtime/x.ts", 'import { RealServer } from "../verify/real_server.ts";'],
    ["runtime/x.ts", 'import "../test/contract/worlds.ts";'],
    ["cli/x.ts", 'import { lua } from "fengari";'],
    ["runtime/log/x.ts", 'import type { LuaState } from "../engine/members.ts";'],
    ["runtime/engine/x.ts", 'import { members } from "../bindings/event.ts";'],
    ["runtime/bindings/x.ts", 'type Mail = import("../contexts/mail.ts").Mail;'],
    ["cli/x.ts", 'import { compile } from "dovescript/compiler";'],
  ];

  it.each(broken)("%s: %s", (file, text) => {
    expect(violations(importsIn(file, text))).toHaveLength(1);
  });

  it("a sample above", () => {
    const found = broken.flatMap(([file, text]) => violations(importsIn(file, text)));
    const unbroken = IMPORT_RULES.filter(({ says }) => !found.some((violation) => violation.endsWith(says)));
    expect(unbroken).toEqual([]);
  });
});
