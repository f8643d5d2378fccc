import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findSpecifier, type Places } from "../../../cli/init/specifier.ts";

/** A new folder with files and, for names that end in a slash, folders. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "dovescript-specifier-")));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(name.endsWith("/") ? join(root, name) : dirname(join(root, name)), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(join(root, name), text);
  }
  return root;
}

const needs = (specifier: string, section = "devDependencies") =>
  JSON.stringify({ [section]: { dovescript: specifier } });

/** Finds the specifier for the folder `project/hooks`, called in `project`; the package is in its node_modules. */
function found(files: Readonly<Record<string, string>>, places: Partial<Places> = {}) {
  const root = folderWith(files);
  const absolute = Object.fromEntries(
    Object.entries({
      target: "project/hooks",
      cwd: "project",
      installed: "project/node_modules/dovescript",
      ...places,
    }).map(([name, path]) => [name, join(root, path)]),
  );
  const { text, source } = findSpecifier(absolute as unknown as Places);
  return { text, source: source?.slice(root.length + 1) };
}

test.each([
  ["a version", "^0.1.0", "^0.1.0"],
  ["a tarball beside the project", "file:../dovescript-0.1.0.tgz", "file:../../dovescript-0.1.0.tgz"],
  ["a tarball in the project", "file:dovescript-0.1.0.tgz", "file:../dovescript-0.1.0.tgz"],
  ["a path without protocol", "./dovescript-0.1.0.tgz", "file:../dovescript-0.1.0.tgz"],
  ["a folder", "file:../checkout", "file:../../checkout"],
  ["a link of pnpm", "link:../checkout", "link:../../checkout"],
  ["an absolute path", "file:/opt/dovescript.tgz", "file:/opt/dovescript.tgz"],
  ["a repository", "github:someone/dovescript#main", "github:someone/dovescript#main"],
  ["an address", "https://example.org/dovescript.tgz", "https://example.org/dovescript.tgz"],
  ["the workspace", "workspace:*", "workspace:*"],
])("init takes over %s from the project around the new one", (_, specifier, expected) => {
  const files = {
    "project/package.json": needs(specifier),
    "project/dovescript-0.1.0.tgz": "",
    "dovescript-0.1.0.tgz": "",
    "checkout/": "",
  };
  expect(found(files)).toEqual({ text: expected, source: "project/package.json" });
});

test("init asks the package.json of the new project first, in each of its sections", () => {
  const own = { "project/hooks/package.json": needs("^0.2.0", "dependencies") };
  expect(found({ ...own, "project/package.json": needs("^0.1.0") }).text).toBe("^0.2.0");
});

test("init asks the project of the current folder for a new one elsewhere", () => {
  const files = { "project/package.json": needs("file:dovescript.tgz"), "project/dovescript.tgz": "" };
  expect(found(files, { target: "elsewhere/hooks" }).text).toBe("file:../../project/dovescript.tgz");
});

test("init asks the cache of npx, in which the running package is", () => {
  const files = { "cache/npx/1/package.json": needs("file:../../../dovescript.tgz"), "dovescript.tgz": "" };
  expect(found(files, { installed: "cache/npx/1/node_modules/dovescript" }).text).toBe(
    "file:../../dovescript.tgz",
  );
});

test("init takes no workspace's specifier to a project outside of the workspace", () => {
  const files = { "project/package.json": needs("workspace:*") };
  expect(found(files, { target: "elsewhere/hooks" }).text).toBe("file:../../project/node_modules/dovescript");
});

test("init passes over a tarball that is gone, and a package.json that is not JSON", () => {
  const files = {
    "project/hooks/package.json": "{",
    "project/package.json": needs("file:gone.tgz"),
    "package.json": needs("^0.1.0"),
  };
  expect(found(files)).toEqual({ text: "^0.1.0", source: "package.json" });
});

const locked = (entry: object) => ({
  "project/node_modules/.package-lock.json": JSON.stringify({
    packages: { "node_modules/dovescript": { version: "0.1.0", ...entry } },
  }),
});

test.each([
  ["a tarball", { resolved: "file:../dovescript.tgz" }, "file:../../dovescript.tgz"],
  ["a registry", { resolved: "https://registry.example.org/dovescript.tgz" }, "^0.1.0"],
  ["a registry that is not recorded", {}, "^0.1.0"],
])("init asks what npm recorded of a package from %s that was not saved", (_, entry, expected) => {
  expect(found({ ...locked(entry), "dovescript.tgz": "" }).text).toBe(expected);
});

test("init links the running package when nothing says where it is from", () => {
  expect(found({}, { installed: "opt/node_modules/dovescript" })).toEqual({
    text: "file:../../opt/node_modules/dovescript",
    source: undefined,
  });
});
