import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releases } from "../../compiler/index.ts";
import { FIRST_RELEASE } from "../../releases/index.ts";
import { folder, runIn } from "./command.ts";
import { Editor } from "./editor.ts";

const manifestOf = (project: string) => JSON.parse(readFileSync(join(project, "package.json"), "utf8"));

/** Runs the project's own tests as `npm test` does. */
function ownTests(project: string) {
  const { stdout, status } = spawnSync(process.execPath, ["--test"], {
    cwd: project,
    encoding: "utf8",
    env: { PATH: process.env.PATH },
  });
  return { stdout, status };
}

/** A folder beside which `npm install --save-dev dovescript` has run, with the types that come with the package. */
function installed(files: Readonly<Record<string, string>> = {}): string {
  const cwd = folder(files);
  symlinkSync(resolve("node_modules/@types"), join(cwd, "node_modules/@types"));
  return cwd;
}

describe("dovescript init of each release", () => {
  test.each([FIRST_RELEASE, ...releases, "2.3.21.1", "2.4.0"])(
    "lays out a project for %s without errors, which does what it is about",
    async (release) => {
      const project = installed();
      expect(await runIn(project, "init", "--dovecot", release)).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await runIn(project, "check")).toMatchObject({ exitCode: 0, stderr: "" });
      const { stdout } = await runIn(project, "run", "src/mail.ts");
      expect(stdout).toBe(
        "imap(alice)<1><S1>: Info: policy of alice: none\nimap(alice)<1><S1>: Info: 3 of 3 unseen\n",
      );
    },
  );

  test.each([
    ["2.3.19.1", "mail_lua_script = /etc/dovecot/mail.lua", "lua_file"],
    ["2.4.1", "lua_file = /etc/dovecot/mail.lua", "mail_lua_script"],
  ])("writes the lines of dovecot.conf for %s into README.md", async (release, line, otherLine) => {
    const project = folder();
    await runIn(project, "init", "--dovecot", release);
    const readme = readFileSync(join(project, "README.md"), "utf8");
    expect(readme).toContain(line);
    expect(readme).not.toContain(otherLine);
  });

  test("refuses a release that nothing is known about", async () => {
    const { exitCode, stderr } = await runIn(folder(), "init", "--dovecot", "2.5");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Nothing is known about Dovecot 2.5");
    expect(stderr).toContain("2.4.1");
  });
});

describe("dovescript init --kind auth", () => {
  test.each([FIRST_RELEASE, ...releases, "2.4.0"])(
    "lays out a project for %s without errors, whose own tests pass",
    async (release) => {
      const project = installed();
      const command = ["init", "--kind", "auth", "--dovecot", release];
      expect(await runIn(project, ...command)).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await runIn(project, "check")).toMatchObject({ exitCode: 0, stderr: "" });
      const { stdout, status } = ownTests(project);
      expect(status, stdout).toBe(0);
      expect(stdout).toMatch(/# pass [1-9]/);
    },
  );

  test.each([
    ["2.3.19.1", "args = file=/etc/dovecot/auth.lua", "lua_file"],
    ["2.4.1", "lua_file = /etc/dovecot/auth.lua", "args = "],
  ])("writes the lines of dovecot.conf for %s into README.md", async (release, line, otherLine) => {
    const project = folder();
    await runIn(project, "init", "--kind", "auth", "--dovecot", release);
    const readme = readFileSync(join(project, "README.md"), "utf8");
    expect(readme).toContain(line);
    expect(readme).not.toContain(otherLine);
  });

  test("refuses a kind that there is no project for", async () => {
    const { exitCode, stderr } = await runIn(folder(), "init", "--kind", "pop3");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("There is no project for scripts of the kind pop3");
    expect(stderr).toContain("mail, auth, push");
  });
});

describe("dovescript init --kind push", () => {
  test.each(["2.3.19.1", "2.4.5"])(
    "lays out a project for %s without errors, whose own tests pass",
    async (release) => {
      const project = installed();
      const command = ["init", "--kind", "push", "--dovecot", release];
      expect(await runIn(project, ...command)).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await runIn(project, "check")).toMatchObject({ exitCode: 0, stderr: "" });
      const { stdout, status } = ownTests(project);
      expect(status, stdout).toBe(0);
      expect(stdout).toMatch(/# pass [1-9]/);
    },
  );

  test.each([
    ["2.3.19.1", "push_notification_driver = lua:file=/etc/dovecot/push.lua", "lua_file"],
    ["2.4.1", "lua_file = /etc/dovecot/push.lua", "lua:file="],
  ])("writes the lines of dovecot.conf for %s into README.md", async (release, line, otherLine) => {
    const project = folder();
    await runIn(project, "init", "--kind", "push", "--dovecot", release);
    const readme = readFileSync(join(project, "README.md"), "utf8");
    expect(readme).toContain(line);
    expect(readme).not.toContain(otherLine);
  });
});

describe("dovescript init in a folder that npm init made", () => {
  // The other releases and types: test/compatibility.
  test("lays out a project whose own tests pass", async () => {
    const before = {
      name: "mine",
      type: "module",
      devDependencies: { dovescript: "file:../dovescript.tgz" },
    };
    const project = installed({ "package.json": JSON.stringify(before), "package-lock.json": "{}" });
    expect((await runIn(project, "init", "--dovecot", "2.4.1", ".")).exitCode).toBe(0);
    expect(manifestOf(project)).toMatchObject(before);
    const { stdout, status } = ownTests(project);
    expect(stdout).toMatch(/# pass 2/);
    expect(status, stdout).toBe(0);
  });

  test("keeps the user's scripts, README.md and .gitignore, and says so", async () => {
    const files = {
      "package.json": '{"scripts":{"build":"make"}}',
      "README.md": "mine",
      ".gitignore": "mine",
      "notes.txt": "mine",
    };
    const project = folder(files);
    const { exitCode, stdout } = await runIn(project, "init");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("README.md");
    expect(stdout).toContain(".gitignore");
    expect(stdout).toContain('the script "build" in package.json');
    for (const name of ["README.md", ".gitignore", "notes.txt"])
      expect(readFileSync(join(project, name), "utf8")).toBe("mine");
  });

  test("changes nothing when it runs again", async () => {
    const project = folder();
    await runIn(project, "init");
    const before = readFileSync(join(project, "package.json"), "utf8");
    expect((await runIn(project, "init")).exitCode).toBe(0);
    expect(readFileSync(join(project, "package.json"), "utf8")).toBe(before);
  });
});

describe("dovescript init refuses", () => {
  test.each([
    ["files that it would overwrite", { "tsconfig.json": "{}", "src/mail.ts": "mine" }, "src/mail.ts"],
    ["a file where a folder of it goes", { src: "mine" }, "src"],
    ["a package.json that is not JSON", { "package.json": "{" }, "package.json is not JSON"],
  ])("%s, and writes nothing", async (_, files, named) => {
    const project = folder(files);
    const before = readdirSync(project, { recursive: true });
    const { exitCode, stderr } = await runIn(project, "init");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(named);
    expect(stderr).not.toContain("defect");
    expect(readdirSync(project, { recursive: true })).toEqual(before);
  });

  test.each(["file", "file/below"])("%s, which is no folder", async (path) => {
    const { exitCode, stderr } = await runIn(folder({ file: "" }), "init", path);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("is a file, and a project needs a folder");
  });

  test("a place where no folder can be made", async () => {
    const { exitCode, stderr } = await runIn(folder(), "init", "/proc/nothing/hooks");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Cannot make ");
  });
});

test("dovescript init names a new project after its folder, and says what is next", async () => {
  const cwd = folder();
  const { exitCode, stdout } = await runIn(cwd, "init", "hooks");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("cd hooks\n  npm install");
  expect(manifestOf(join(cwd, "hooks"))).toMatchObject({ name: "hooks", type: "module" });
  expect(existsSync(join(cwd, "hooks/.gitignore"))).toBe(true);
});

/** The errors of `tsc -p PROJECT` in its own files, as FILE(LINE): TEXT. */
function typeErrors(project: string): string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
    join(project, "tsconfig.json"),
    { skipLibCheck: true },
    host,
  )!;
  expect(fileNames).not.toEqual([]);
  const found = ts.getPreEmitDiagnostics(ts.createProgram({ rootNames: fileNames, options }));
  return [...errors, ...found].map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    const name = file && relative(project, file.fileName);
    return `${name}(${line}): ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

const noJson =
  "Property 'parse' does not exist on type 'NotInLua<\"Import `stringify` or `parse` from dovescript/json.\">'.";

let editor: Editor;
beforeAll(() => {
  editor = new Editor();
});
afterAll(() => editor.close());

/** A project in a folder below the one that has the package, in which nothing is installed yet. */
async function notInstalledYet(): Promise<string> {
  const cwd = installed();
  await runIn(cwd, "init", "hooks");
  return join(cwd, "hooks");
}

test("dovescript init gives hooks a library without JSON, and the tests the ordinary one", async () => {
  const project = await notInstalledYet();
  for (const file of ["src/mail.ts", "test/mail.test.mjs"])
    appendFileSync(join(project, file), '\nJSON.parse("{}");\n');
  const last = readFileSync(join(project, "src/mail.ts"), "utf8").split("\n").length - 1;
  expect(typeErrors(project)).toEqual([`src/mail.ts(${last}): ${noJson}`]);
  expect(typeErrors(join(project, "test"))).toEqual([]);
});

test("dovescript init lays out files for which an editor finds the right library by itself", async () => {
  const project = await notInstalledYet();
  const hook = join(project, "src/mail.ts");
  expect(await editor.errors(hook)).toEqual([]);
  expect(await editor.errors(hook, `${readFileSync(hook, "utf8")}\nJSON.parse("{}");\n`)).toEqual([noJson]);
  const tests = join(project, "test/mail.test.mjs");
  expect(await editor.errors(tests, `${readFileSync(tests, "utf8")}\nJSON.parse("{}");\n`)).toEqual([]);
});

test("dovescript init lets an editor and check accept the same imports, and refuse the same elements", async () => {
  const project = await notInstalledYet();
  const [hook, part] = [join(project, "src/mail.ts"), join(project, "src/parts/names.ts")];
  mkdirSync(join(project, "src/parts"));
  const names = 'const names: string[] = ["a"];\nexport const first: string = names[0] ?? "";\n';
  writeFileSync(part, names);
  const use = "\nfunction greet(): void {\n  dovecot.i_info(first);\n}\nvoid greet;\n";
  writeFileSync(hook, `import { first } from "./parts/names.ts";\n${readFileSync(hook, "utf8")}${use}`);
  expect(await editor.errors(hook)).toEqual([]);
  expect(await editor.errors(part)).toEqual([]);
  expect(await runIn(project, "check")).toMatchObject({ exitCode: 0, stderr: "" });
  writeFileSync(part, names.replace(' ?? ""', ""));
  const unchecked = "Type 'string | undefined' is not assignable to type 'string'.";
  expect((await editor.errors(part)).join()).toContain(unchecked);
  expect((await runIn(project, "check")).stderr).toContain(unchecked);
});

test("dovescript init on a link in a loop says that a project needs a folder", async () => {
  const cwd = folder();
  symlinkSync("loop", join(cwd, "loop"));
  const { exitCode, stderr } = await runIn(cwd, "init", "loop");
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`error file-in-the-way: ${join(cwd, "loop")} is a file`);
});
