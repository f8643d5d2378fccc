import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { mustRun, runProgram } from "./run_program.ts";
import {
  emptyFolder,
  installToolchains,
  NODES,
  packTarball,
  type Toolchains,
  TYPESCRIPTS,
} from "./toolchains.ts";

let tarball: string;
let toolchains: Toolchains;

beforeAll(() => {
  tarball = packTarball();
  toolchains = installToolchains();
});

/** `npm init -y && npm i -D TARBALL …` in an empty folder. */
function installed(type: string, ...others: string[]): string {
  const folder = emptyFolder("project");
  mustRun(folder, "npm", "init", "-y");
  const file = join(folder, "package.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), type }, null, 2));
  mustRun(folder, "npm", "install", "--save-dev", tarball, ...others);
  return folder;
}

/** All that `tsc` says about the hooks and their tests, declarations of packages included. */
function problems(project: string, tsc: string): string {
  return [".", "test"]
    .map((config) => runProgram(project, process.execPath, tsc, "-p", config, "--skipLibCheck", "false"))
    .map(({ stdout, stderr, exitCode }) => (exitCode === 0 ? "" : `${stdout}${stderr}ended with ${exitCode}`))
    .join("");
}

const LOG = "imap(alice)<1><S1>: Info: policy of alice: none\nimap(alice)<1><S1>: Info: 3 of 3 unseen\n";

describe.each([
  { release: "2.3.19.1", type: "commonjs", folder: "." },
  { release: "2.4.1", type: "commonjs", folder: "." },
  { release: "2.4.1", type: "module", folder: "." },
  { release: "2.4.1", type: "commonjs", folder: "hooks" },
])("a project for $release in the folder $folder of a package of type $type", ({ release, type, folder }) => {
  let project: string;
  let before: string;

  beforeAll(() => {
    const around = installed(type);
    project = join(around, folder);
    mustRun(around, "npx", "dovescript", "init", "--dovecot", release, folder);
    before = problems(project, toolchains.tsc("6.0.2"));
    mustRun(project, "npm", "install");
  });

  test("has no error in an editor before its first npm install", () => {
    expect(before).toBe("");
  });

  test.each(TYPESCRIPTS)("passes tsc -p . of TypeScript %s", (version) => {
    expect(problems(project, toolchains.tsc(version))).toBe("");
  });

  test("passes npm test, npm run check and npm run build", () => {
    expect(mustRun(project, "npm", "test")).toMatch(/# pass 2|ℹ pass 2/);
    expect(mustRun(project, "npm", "run", "check")).toContain("no errors");
    expect(mustRun(project, "npm", "run", "build")).toContain("mail.lua");
  });

  test.each(NODES)("is checked, built, tested and run by Node %s", (line) => {
    const node = toolchains.node(line);
    expect(mustRun(project, node, "--version")).toMatch(new RegExp(`^v${line}\\.`));
    const cli = runProgram(project, node, "-p", 'require.resolve("dovescript/package.json")').stdout.trim();
    const dovescript = join(cli, "../dist/cli.js");
    expect(mustRun(project, node, dovescript, "check")).toContain("no errors");
    expect(mustRun(project, node, dovescript, "build")).toContain("mail.lua");
    expect(mustRun(project, node, dovescript, "run", "src/mail.ts")).toBe(LOG);
    expect(mustRun(project, node, dovescript, "run", "dist/mail.lua", "--dovecot", release)).toBe(LOG);
    expect(mustRun(project, node, "--test")).toMatch(/(?:#|ℹ) pass 2/);
  });
});

// Without skipLibCheck, and without Node's types and the browser's: the declarations need neither.
test.each(TYPESCRIPTS)("the declarations show mistakes in programs to TypeScript %s", (version) => {
  const project = installed("module");
  writeFileSync(
    join(project, "wrong.ts"),
    `import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";
dovecot.i_info(1);
compile(1);
new Dovecot(1);
`,
  );
  const options = "--noEmit --module NodeNext --lib ES2023 --types dovescript";
  const tsc = toolchains.tsc(version);
  const { stdout } = runProgram(project, process.execPath, tsc, ...options.split(" "), "wrong.ts");
  expect(stdout.match(/^\S.*error TS\d+/gm)).toEqual([
    "wrong.ts(3,16): error TS2345",
    "wrong.ts(4,9): error TS2345",
    "wrong.ts(5,13): error TS2559",
  ]);
});

test("TypeScript 7 beside the package is the user's, and dovescript uses its own", () => {
  const project = installed("commonjs", "typescript@7");
  mustRun(project, "npx", "dovescript", "init", "--dovecot", "2.4.1");
  mustRun(project, "npm", "install");
  expect(mustRun(project, "npx", "tsc", "--version")).toMatch(/^Version 7\./);
  expect(mustRun(project, "npx", "tsc", "-p", ".", "--skipLibCheck", "false")).toBe("");
  expect(mustRun(project, "npx", "tsc", "-p", "test", "--skipLibCheck", "false")).toBe("");
  const listed = JSON.parse(mustRun(project, "npm", "ls", "typescript", "--json"));
  expect(listed.dependencies.dovescript.dependencies.typescript.version).toBe("6.0.2");
  expect(mustRun(project, "npx", "dovescript", "build")).toContain("mail.lua");
});
