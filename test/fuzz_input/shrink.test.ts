import { describe, expect, it } from "vitest";
import type { InputCase } from "./case.ts";
import { shrink } from "./shrink.ts";

const input: InputCase = {
  kind: "lua",
  files: [
    ["a.lua", { file: "local a = 1\nlocal b = bad(2)\nreturn a\n" }],
    ["b", { folder: true }],
  ],
  commands: [["check"], ["run", "a.lua", "--json"]],
};

const isBad = async ({ files, commands }: InputCase) =>
  files.some(([, entry]) => "file" in entry && entry.file.includes("bad")) &&
  commands.some(([name]) => name === "run");

describe("shrink", () => {
  it("shrink leaves out commands, arguments, files and text that a fault does not need", async () => {
    expect(await shrink(input, isBad, 500)).toEqual({
      kind: "lua",
      files: [["a.lua", { file: "bad" }]],
      commands: [["run"]],
    });
  });

  it("shrink gives the smallest case found when it may not run more", async () => {
    expect(await shrink(input, isBad, 0)).toEqual(input);
  });
});
