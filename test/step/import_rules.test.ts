import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderImports, folderOf, foldersTable } from "./folders.ts";
import { circles, loadedBy } from "./import_circles.ts";
import { IMPORT_RULES, unusedPermissions, violations } from "./import_rules.ts";
import { importsIn, importsOf } from "./imports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = ["sdk", "releases", "platform", "compiler", "runtime", "verify", "cli"];
const imports = SOURCES.flatMap((folder) => importsOf(root, folder));

describe("imports", () => {
  it.each(SOURCES)("of %s are found", (folder) => {
    expect(imports.filter(({ from }) => from.startsWith(`${folder}/`))).not.toEqual([]);
  });

  it("break no rule", () => {
    expect(violations(imports)).toEqual([]);
  });

  it("use what their folder may import", () => {
    expect(unusedPermissions(imports)).toEqual([]);
  });

  it("of files make no circle, also not those of types", () => {
    expect(circles(imports)).toEqual([]);
  });

  it("of folders make no circle", () => {
    const inCompiler = folderImports().filter(({ from }) => /^compiler(\/|$)/.test(from));
    expect(circles(inCompiler)).toEqual([]);
  });

  it.each([
    ["check", "compiler/rules/analyse.ts"],
    ["explain", "compiler/diagnostics/catalogue.ts"],
  ])("of cli/%s.ts load nothing that lowers, links or is Lua", (command, needed) => {
    const loaded = [...loadedBy(`cli/${command}.ts`, imports)];
    expect(loaded).toContain(needed);
    expect(
      loaded.filter((to) => /^compiler\/(lower|link|lua_tree)\/|^npm:(typescript-to-lua|lua-wasm)/.test(to)),
    ).toEqual([]);
  });

  it("of cli/main.ts load no compiler, simulator or judge before a command needs one", () => {
    const early = loadedBy(
      "cli/main.ts",
      imports.filter(({ late }) => !late),
    );
    const heavy = [...early].filter((to) => /^(compiler|runtime|verify)\//.test(to));
    expect(heavy.sort()).toEqual(["runtime/errors.ts", "runtime/text.ts", "verify/judge_error.ts"]);
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
    ["compiler/rules/x.ts", 'import ts from "typescript";'],
    ["compiler/semantics/x.ts", 'type Flow = import("../dataflow/index.ts").Flow;'],
    ["compiler/lower/x.ts", 'import { link } from "../link/index.ts";'],
    ["compiler/lower/x.ts", 'import { lua } from "../lua_tree/tstl.ts";'],
    ["compiler/project/x.ts", 'import { statSync } from "node:fs";'],
    ["runtime/engine/disk/x.ts", 'import { cwd } from "process";'],
    ["cli/x.ts", 'import { compile } from "../compiler/compiler.ts";'],
    ["cli/x.ts", 'import { decode } from "../runtime/text/decode.ts";'],
    ["cli/x.ts", 'import type { Profile } from "../runtime/profiles/profile.ts";'],
    ["cli/x.ts", 'const judges = await import("../verify/simulator.ts");'],
    ["verify/x.ts", 'import type { World } from "../runtime/server/world/world.ts";'],
    ["runtime/x.ts", 'import { HOOKS } from "../releases/hooks.ts";'],
    ["compiler/link/print/x.ts", 'import { link } from "../index.ts";'],
    ["runtime/x.ts", 'import { refuse } from "../sdk/index.ts";'],
    ["runtime/x.ts", 'const main = await import("../cli/main.ts");'],
    ["releases/x.ts", 'import { profileOf } from "../runtime/profiles/index.ts";'],
    ["releases/x.ts", 'import { members } from "../sdk/surface/members.ts";'],
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

  it("files that import each other by their types", () => {
    const files = [
      ...importsIn("compiler/a.ts", 'import type { B } from "./b.ts";'),
      ...importsIn("compiler/b.ts", 'import { c } from "./c/index.ts";'),
      ...importsIn("compiler/c/index.ts", 'export type { A } from "../a.ts";'),
    ];
    expect(circles(files)).toEqual(["compiler/a.ts → compiler/b.ts → compiler/c/index.ts → compiler/a.ts"]);
  });
});

describe("the table of folders", () => {
  it("has each file of the sources", () => {
    expect(imports.filter(({ from }) => folderOf(from) === undefined)).toEqual([]);
  });

  it("is the one in ARCHITECTURE.md", () => {
    expect(readFileSync(`${root}ARCHITECTURE.md`, "utf8")).toContain(foldersTable());
  });
});
