import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeEach, describe, expect, test } from "vitest";
import { typescriptFiles } from "../../../compiler/files/index.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";
import { temporaryProject } from "../temporary_project.ts";

const files = typescriptFiles(nodePlatform);

describe("the files of Node's platform are those of ts.sys", () => {
  let folder: string;
  const paths = () =>
    [
      "",
      "src",
      "src/",
      "src/b.ts",
      "src/link.ts",
      "src/lost.ts",
      "linked",
      "nothing",
      "src/b.ts/x",
      "pipe\0",
    ].map((path) => join(folder, path));

  beforeEach(() => {
    folder = temporaryProject({ "src/b.ts": "b", "src/A.ts": "a", "src/deep/c.ts": "c", "other/d.ts": "d" });
    mkdirSync(join(folder, "src/empty"));
    symlinkSync("b.ts", join(folder, "src/link.ts"));
    symlinkSync("nowhere", join(folder, "src/lost.ts"));
    symlinkSync("other", join(folder, "linked"));
    symlinkSync("..", join(folder, "src/deep/up"));
  });

  test.each(["fileExists", "directoryExists", "getDirectories", "realpath"] as const)("%s", (name) => {
    const ask = (system: Pick<ts.System, typeof name>) => paths().map((path) => system[name]!(path));
    expect(ask(files)).toEqual(ask(ts.sys as Required<ts.System>));
  });

  test.each([
    [[".ts"], undefined, undefined],
    [[".ts"], ["src/deep"], ["**/*"]],
    [[".ts"], undefined, ["src/*.ts", "linked"]],
    [[".ts"], undefined, ["nothing/**/*"]],
  ])("readDirectory: extensions %j without %j of %j", (extensions, exclude, include) => {
    const ask = (system: Pick<ts.System, "readDirectory">) =>
      system.readDirectory(folder, extensions, exclude, include);
    expect(ask(files)).toEqual(ask(ts.sys));
  });

  test.each([
    [""],
    ["61"],
    ["ef bb bf c3 a9"],
    ["ff fe e9 00 61 00"],
    ["ff fe e9 00 61"],
    ["fe ff 00 e9 00 61"],
    ["fe ff 00 e9 00"],
    ["fe"],
    ["61 ff c3 62"],
  ])("readFile of the bytes %s", (hex) => {
    const file = join(folder, "bytes");
    writeFileSync(file, Buffer.from(hex.replaceAll(" ", ""), "hex"));
    expect(files.readFile(file)).toBe(ts.sys.readFile(file));
  });

  test("readFile of what is no file, or missing", () => {
    for (const path of paths()) expect(files.readFile(path)).toBe(ts.sys.readFile(path));
  });

  test("the rest", () => {
    expect(files.useCaseSensitiveFileNames).toBe(ts.sys.useCaseSensitiveFileNames);
    expect(files.getCurrentDirectory()).toBe(ts.sys.getCurrentDirectory());
  });
});
