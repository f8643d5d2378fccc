import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mergeManifest, packageName } from "../../../cli/init/manifest.ts";

const template = readFileSync("templates/mail/all/package.json", "utf8");
const ours = JSON.parse(template);

const merged = (text: string) =>
  mergeManifest({ file: "package.json", text }, template, "file:../dovescript.tgz");

describe("mergeManifest", () => {
  test("keeps all fields and adds scripts and packages, sorted as npm does", () => {
    const before = {
      name: "@us/hooks",
      type: "commonjs",
      dependencies: { zod: "1.0.0" },
      devDependencies: { vitest: "1" },
    };
    const { text, keptScripts } = merged(JSON.stringify(before));
    expect(keptScripts).toEqual([]);
    expect(JSON.parse(text)).toEqual({
      ...before,
      scripts: ours.scripts,
      devDependencies: { ...ours.devDependencies, dovescript: "file:../dovescript.tgz", vitest: "1" },
    });
    expect(Object.keys(JSON.parse(text).devDependencies)).toEqual(["@types/node", "dovescript", "vitest"]);
  });

  test("keeps a script that does something else, and says so", () => {
    const { text, keptScripts } = merged('{"scripts":{"build":"make","check":"dovescript check"}}');
    expect(keptScripts).toEqual(["build"]);
    expect(JSON.parse(text).scripts).toEqual({ ...ours.scripts, build: "make" });
  });

  test("replaces the test that npm init writes, which always fails", () => {
    const scripts = { test: 'echo "Error: no test specified" && exit 1' };
    const { text, keptScripts } = merged(JSON.stringify({ scripts }));
    expect(keptScripts).toEqual([]);
    expect(JSON.parse(text).scripts.test).toBe(ours.scripts.test);
  });

  test("keeps packages that are there already, in whatever section", () => {
    const before = { dependencies: { dovescript: "^0.1.0" }, peerDependencies: { "@types/node": ">=20" } };
    expect(JSON.parse(merged(JSON.stringify(before)).text)).toEqual({ ...before, scripts: ours.scripts });
  });

  test("keeps indentation and line ends", () => {
    const { text } = merged('{\r\n\t"name": "a"\r\n}\r\n');
    expect(text).toMatch(/^\{\r\n\t"name": "a",\r\n\t"scripts": \{\r\n\t\t"check"/);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("reads a file that begins with a byte order mark", () => {
    expect(JSON.parse(merged('\ufeff{"name":"a"}').text).name).toBe("a");
  });

  test.each([
    ["{", "package.json is not JSON"],
    ["[]", "package.json is not the object that npm expects"],
    ["null", "package.json is not the object that npm expects"],
    ['{"scripts":[]}', '"scripts" in package.json is not an object'],
    ['{"devDependencies":"x"}', '"devDependencies" in package.json is not an object'],
  ])("refuses %s", (text, message) => {
    expect(() => merged(text)).toThrow(message);
  });
});

test.each([
  ["Hooks of Alice", "hooks-of-alice"],
  ["_private", "private"],
  ["...", "hooks"],
  ["日本", "hooks"],
])("a project in the folder %s is called %s", (folder, name) => {
  expect(packageName(folder)).toBe(name);
});
