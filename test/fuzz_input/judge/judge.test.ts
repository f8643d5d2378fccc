import { describe, expect, it } from "vitest";
import type { CommandResult, InputCase } from "../case.ts";
import { compareProcesses, judge } from "./index.ts";

const input: InputCase = {
  kind: "typescript",
  files: [["src/mail.ts", { file: "const a = 1;" }]],
  commands: [["check"]],
};

const right: CommandResult = {
  command: ["check"],
  stdout: "no errors\n",
  stderr: "",
  exitCode: 0,
  written: [],
};

const error = "src/mail.ts:1:7 error truthy-number: A number.\n\n1 error\n";

function faults(...results: Partial<CommandResult>[]): string[] {
  const ended = "finished" as const;
  return judge(input, { ended, results: results.map((result) => ({ ...right, ...result })) }).map(
    ({ fault }) => fault,
  );
}

describe("judge", () => {
  it("judge comes to an end for a line of a megabyte", () => {
    const failed = {
      exitCode: 1,
      stdout: "",
      stderr: `a.ts error x-y: ${"x".repeat(1_000_000)}\n\n1 error\n`,
    };
    expect(faults(failed)).toEqual([]);
  });

  it("judge finds nothing in commands that end as they should", () => {
    const failed = { exitCode: 1, stdout: "", stderr: error };
    expect(faults({})).toEqual([]);
    expect(
      faults(failed, { ...failed, command: ["build"] }, { ...failed, command: ["run", "src/mail.ts"] }),
    ).toEqual([]);
  });

  it.each<[fault: RegExp, result: Partial<CommandResult>]>([
    [
      /^stack: .*Error: x at f/,
      { exitCode: 2, stderr: "dovescript: Error: x\n    at f (file:///x/dist/cli.js:1:2)\n" },
    ],
    [/^stack: /, { exitCode: 2, stderr: "Error: x\n    at node:internal/main/run_main:1:2\n" }],
    [/^internal: /, { exitCode: 2, stderr: "  hint: this is a defect of DoveScript: please report it\n" }],
    [/^check exits with 70/, { exitCode: 70, stderr: "dovescript: x\n" }],
    [/^check exits with a signal/, { exitCode: undefined }],
    [/^exception: /, { exitCode: 2, stderr: "error x: Cannot read properties of undefined (reading 'x')\n" }],
    [
      /^compiler-crash: /,
      { exitCode: 1, stderr: "a.ts:1:1 error compiler-crash: The compiler failed: x\n\n1 error\n" },
    ],
    [/^exit code 0 beside an error/, { stderr: error }],
    [/^exit code 1 without an error/, { exitCode: 1 }],
    [/^errors are not counted/, { exitCode: 1, stderr: "a.ts:1:1 error x: y\n" }],
    [/^exit code 2 without an error/, { exitCode: 2, stderr: "dovescript: x\n" }],
    [/^check prints control characters/, { exitCode: 2, stderr: "error x: \x1b[31m\n" }],
    [/^exception: /, { exitCode: 2, stderr: "a.ts:1:1 error x: a RangeError: b\n" }],
    [/^check says nothing/, { stdout: "" }],
    [/^no place: error x/, { exitCode: 1, stderr: "error x: y\n\n1 error\n" }],
    [/^check leaves a temporary file/, { written: ["a/b/mail.lua.1.tmp"] }],
    [/^check writes/, { written: ["a/b/c/project/dist/"] }],
    [/^run exits with 1\d/, { command: ["run", "a.lua"], exitCode: 13 }],
    [/^exit code 124 without an error/, { command: ["run", "a.lua"], exitCode: 124, stderr: "no\n" }],
    [/^--json prints no JSON/, { command: ["run", "a.lua", "--json"], stdout: "{" }],
    [
      /^build writes with exit code 2/,
      { command: ["build"], exitCode: 2, stderr: "error x: y\n", written: ["dist/"] },
    ],
  ])("judge reports %s", (fault, result) => {
    expect(faults(result)).toEqual([expect.stringMatching(fault)]);
  });

  it("judge passes over words that the input itself has", () => {
    const named: InputCase = { ...input, files: [["a.lua", { file: 'error("TypeError: mine")' }]] };
    const results = [
      { ...right, command: ["run", "a.lua"], exitCode: 75, stderr: "error x: TypeError: mine\n" },
    ];
    expect(judge(named, { ended: "finished", results })).toEqual([]);
    expect(judge(input, { ended: "finished", results })).toHaveLength(1);
  });

  it("judge passes over a hook that is no function, and reports what Node says of one", () => {
    const saying = (text: string) =>
      faults({ exitCode: 1, stderr: `a.ts:1:1 error x: ${text}\n\n1 error\n` });
    expect(saying("'a' does not fit its hook: it is not a function.")).toEqual([]);
    expect(saying("node.at is not a function")).toEqual([expect.stringMatching(/^exception: /)]);
  });

  it("judge compares what commands say of the same project", () => {
    expect(faults({}, { command: ["build"], exitCode: 1, stderr: error })).toEqual([
      "check and build disagree",
    ]);
    expect(faults({ command: ["build"] }, { command: ["run", "a.ts"], exitCode: 1, stderr: error })).toEqual([
      "build and run disagree",
    ]);
    expect(
      faults({}, { command: ["build"], exitCode: 2, stderr: "error unwritable-file: Cannot write x.\n" }),
    ).toEqual([]);
  });

  it("judge knows what only check looks for", () => {
    const unused = `${error}src/mail.ts:1:1 warning unused-file: No entry uses it.\n`;
    const declared = error.replace("mail.ts", "mail.d.ts");
    const editor = "tsconfig.json:1:1 error config-editor-option: x\n";
    const build = { command: ["build"] };
    expect(faults({ exitCode: 1, stderr: unused }, build)).toEqual([]);
    expect(faults({ exitCode: 1, stderr: declared }, build)).toEqual([]);
    expect(faults({ exitCode: 2, stderr: editor }, build)).toEqual([]);
    expect(faults({ exitCode: 1, stderr: error }, build)).toEqual(["check and build disagree"]);
  });

  it("judge knows what only build can find in the Lua", () => {
    const built = (stderr: string) => ({ command: ["build"], exitCode: 1, stderr });
    const locals = error.replace("truthy-number", "too-many-locals");
    expect(faults({}, built(locals))).toEqual([]);
    expect(faults({}, built(error.replace("truthy-number", "this-mismatch")))).toEqual([
      "check and build disagree",
    ]);
  });

  it("judge takes what explain lists for no fault", () => {
    const listed = { command: ["explain"], stdout: "internal error This is a defect of DoveScript.\n" };
    expect(faults(listed)).toEqual([]);
    expect(faults({ ...listed, exitCode: 2, stderr: "error internal: x\n" })).toHaveLength(1);
  });

  it("judge reports commands that did not end", () => {
    const command = ["run", "a.lua"];
    expect(judge(input, { ended: "hung", command, detail: "" })).toMatchObject([{ fault: "run hung" }]);
    expect(judge(input, { ended: "died", command, detail: "" })).toMatchObject([{ fault: "run died" }]);
  });
});

describe("compareProcesses", () => {
  it("compareProcesses reports another exit code or output", () => {
    const called = { ended: "finished" as const, results: [right] };
    const other = (result: Partial<CommandResult>) => ({ ...called, results: [{ ...right, ...result }] });
    expect(compareProcesses(called, called)).toBeUndefined();
    expect(compareProcesses(called, other({ exitCode: 2 }))).toBeDefined();
    expect(compareProcesses(called, other({ stderr: "x" }))).toBeDefined();
  });
});
