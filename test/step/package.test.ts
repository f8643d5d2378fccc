import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, expect, test } from "vitest";

const MANIFEST = JSON.parse(readFileSync("package.json", "utf8"));
let project: string;
let tarball: Buffer;

/** Installs what `npm pack` packs, without the network: its dependencies are those of this checkout. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "dovescript-package-"));
  const modules = join(project, "node_modules");
  mkdirSync(join(modules, "dovescript"), { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
      encoding: "utf8",
    }),
  );
  tarball = readFileSync(join(project, filename));
  execFileSync("tar", [
    "-xzf",
    join(project, filename),
    "-C",
    join(modules, "dovescript"),
    "--strip-components=1",
  ]);
  for (const name of readdirSync("node_modules")) {
    if (name !== "dovescript" && !name.startsWith("."))
      symlinkSync(resolve("node_modules", name), join(modules, name));
  }
  mkdirSync(join(project, "src"));
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ESNext",
        module: "NodeNext",
        noLib: true,
        strict: true,
        noEmit: true,
        types: ["dovescript", "dovescript/library"],
      },
      include: ["src"],
    }),
  );
  writeFileSync(
    join(project, "src/mail.ts"),
    `import type { MailHooks } from "dovescript";
import { isoDate } from "dovescript/date";
import { stringify } from "dovescript/json";
export default {
  mail_user_created(user) {
    dovecot.i_info(stringify({ hello: user.username, at: isoDate(0) }));
  },
} satisfies MailHooks;
`,
  );
}, 60_000);

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(project, "node_modules", command), ...args], {
    cwd: project,
    encoding: "utf8",
  });

test("the tarball's declarations satisfy tsc, its own files included", () => {
  const { stdout, status } = run("typescript/bin/tsc", "-p", ".");
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("the tarball's library makes JSON an error that names the alternative", () => {
  const file = join(project, "src/json.ts");
  writeFileSync(file, "export const size = JSON.stringify(1).length;\n");
  try {
    expect(run("typescript/bin/tsc", "-p", ".").stdout).toContain(
      "Property 'stringify' does not exist on type 'NotInLua<\"Import `stringify` or `parse` from dovescript/json.\">'",
    );
  } finally {
    rmSync(file);
  }
});

test("the tarball's dovescript compiles and runs", () => {
  const bin = `dovescript/${MANIFEST.bin.dovescript}`;
  expect(run(bin, "run", "src/mail.ts")).toMatchObject({
    stdout: 'imap(alice)<1><S1>: Info: {"at":"1970-01-01T00:00:00Z","hello":"alice"}\n',
    stderr: "",
    status: 0,
  });
});

test("the tarball's JSON and dates are there in Node too", () => {
  const program = `
    import { isoDate, mailDate } from "dovescript/date";
    import { parse, stringify } from "dovescript/json";
    console.log(isoDate(0), mailDate(0), stringify({ b: 1, a: parse("[true]") }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(stdout).toBe('1970-01-01T00:00:00Z Thu, 01 Jan 1970 00:00:00 +0000 {"a":[true],"b":1}\n');
});

test("the tarball has the published schema of world files", () => {
  const schema = JSON.parse(
    readFileSync(join(project, "node_modules/dovescript/dist/world.schema.json"), "utf8"),
  );
  expect(Object.keys(schema.properties)).toContain("users");
});

test("the tarball has the pages that its README links to", () => {
  const links = [...readFileSync("README.md", "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    ([, path]) => path!,
  );
  expect(links).not.toEqual([]);
  const packed = join(project, "node_modules/dovescript");
  expect(links.filter((path) => !existsSync(join(packed, path)))).toEqual([]);
});

test("the tarball's package.json is as publint recommends", async () => {
  const pkgDir = join(project, "node_modules/dovescript");
  const { messages, pkg } = await publint({ pkgDir, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

/** What an ES module that Node 20.19 can load with `require` is said to have, and why that is no problem. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ["NoResolution", "TypeScript's node10 knows no exports, which every Node that runs dovescript does"],
  ["CJSResolvesToESM", "require of ES modules works in every Node that runs dovescript"],
]);

test("the tarball's types are those of its modules, as attw finds them", async () => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  if (result.types === false) throw new Error("attw found no types in the tarball");
  const problems = result.problems.filter((problem) => {
    if (problem.kind === "NoResolution") return problem.resolutionKind !== "node10";
    return !EXPECTED.has(problem.kind);
  });
  expect(problems).toEqual([]);
});
