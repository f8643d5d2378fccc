import { expect, test } from "vitest";
import { describeRetired, listCodes } from "../../cli/explanations.ts";
import { catalogue, compileString, moduleOf, typescriptTopics } from "../../compiler/index.ts";
import { folder, runIn } from "./command.ts";

const cwd = folder();
const explain = (...codes: string[]) => runIn(cwd, "explain", ...codes);

test("dovescript explain shows message, hint, reason, both samples and the case on the real server", async () => {
  const { stdout, stderr, exitCode } = await explain("mailbox-after-free");
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(stdout).toContain(
    "error mailbox-after-free: '<member>' is used on a mailbox that is freed.\n  hint: ",
  );
  expect(stdout).toContain("segmentation fault");
  expect(stdout).toMatch(/What raises it:\n\n {4}import [\s\S]*\n {8}finish\(inbox\);\n {8}inbox\.sync\(\);/);
  expect(stdout).toMatch(/What does not:\n\n[\s\S]*\n {8}} finally \{/);
  expect(stdout).toContain("Compared with the real server: mailbox after free: box:sync()");
});

test("dovescript explain names the files of a sample of several, and those it imports only", async () => {
  const { stdout } = await explain("import-cycle");
  const [raises = "", clean = ""] = stdout.split("What does not:");
  expect(raises).toMatch(/\n {2}raises\.ts\n[\s\S]*\n {2}greet\.ts\n[\s\S]*\n {2}partner\.ts\n/);
  expect(clean).not.toContain("partner.ts");
});

test("dovescript explain says for which release a sample is", async () => {
  expect((await explain("missing-member")).stdout).toContain('What raises it with "dovecot": "2.4.5":');
});

test("dovescript explain lists all codes when it is given none", async () => {
  const { stdout, exitCode } = await explain();
  expect(exitCode).toBe(0);
  for (const code of Object.keys(catalogue)) expect(stdout).toMatch(new RegExp(`^${code} `, "m"));
  expect(stdout).toContain("TS2339");
});

test("dovescript explain says of a retired code since when nothing raises it, and what took its place", () => {
  const retired = { since: "0.2.0", instead: "A text is tested as in JavaScript." };
  expect(describeRetired("old-code", retired)).toBe(
    "retired old-code: nothing raises it since DoveScript 0.2.0\n\nA text is tested as in JavaScript.\n",
  );
  expect(listCodes({ rules: {}, messages: {}, retired: { "old-code": retired }, topics: [] })).toContain(
    "old-code  retired  since 0.2.0: A text is tested as in JavaScript.\n",
  );
});

test("dovescript explain knows retired codes, in letters of any size", async () => {
  const { stdout, exitCode } = await explain("Truthy-String");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("retired truthy-string: nothing raises it since DoveScript 0.1.0\n");
});

test("dovescript explain names the nearest code for an unknown one, with exit code 2", async () => {
  expect(await explain("mailbox-after-fre")).toEqual({
    stdout: "",
    stderr:
      "error unknown-code: There is no code 'mailbox-after-fre'.\n  hint: Did you mean mailbox-after-free?\n",
    exitCode: 2,
  });
});

test.each(["2339", "ts2339", "02339"])("dovescript explain takes %s for TS2339", async (code) => {
  expect(await explain(code)).toEqual(await explain("TS2339"));
});

test("dovescript explain knows the messages of commands, and no names that objects inherit", async () => {
  expect((await explain("output-failed")).stdout).toContain("because the disk is full");
  expect((await explain("constructor")).exitCode).toBe(2);
});

test("dovescript explain says of a code of TypeScript's without a hint of ours that it is none", async () => {
  const { stderr, exitCode } = await explain("TS9999");
  expect(stderr).toContain("TypeScript's own");
  expect(exitCode).toBe(2);
});

test("dovescript explain tells of each reason a code of TypeScript's has on the server", async () => {
  const { stdout, exitCode } = await explain("TS2339");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("namespaces do not exist yet");
  expect(stdout).toContain("0 or");
  expect(stdout.match(/What raises it:/g)).toHaveLength(3);
});

test.each(Object.entries(typescriptTopics))(
  "dovescript explain: %s is raised and mended as it says",
  (_, topic) => {
    const { raises, instead } = topic;
    const found = compileString(moduleOf(raises)).diagnostics;
    const codes: readonly string[] = topic.codes.map((code) => `TS${code}`);
    expect(found.filter(({ code, hint }) => codes.includes(code) && hint !== undefined)).not.toEqual([]);
    expect(compileString(moduleOf(instead)).diagnostics).toEqual([]);
  },
);
