// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { grammarProblem } from "../../../compiler/lua_grammar/grammar.ts";
import { luaVersions } from "../../../compiler/target/releases.ts";
import { compileFiles } from "../temporary_project.ts";

describe.each(luaVersions)("grammarProblem for Lua %s", (version) => {
  test("finds nothing wrong with a chunk of every version", () => {
    expect(grammarProblem("local x = 'é' -- \\0\nreturn x\n", version)).toBeUndefined();
  });

  test("gives the line and the reason", () => {
    expect(grammarProblem("local x = 1\nlocal y = = 2\n", version)).toEqual({
      line: 2,
      problem: "unexpected symbol near '='",
    });
  });

  test("takes a chunk of a hundred thousand lines", () => {
    expect(grammarProblem("f(1)\n".repeat(100_000), version)).toBeUndefined();
  });
});

test("grammarProblem follows the grammar of the version", () => {
  const accepting = (chunk: string) => luaVersions.filter((version) => !grammarProblem(chunk, version));
  expect(accepting("goto done ::done::")).toEqual(["5.3", "5.4"]);
  expect(accepting("return 7 // 2 | 1")).toEqual(["5.3", "5.4"]);
  expect(accepting("local x <const> = 1")).toEqual(["5.4"]);
});

test("grammarProblem leaves errors of the process to those who listened before", () => {
  const count = () =>
    ["uncaughtException", "unhandledRejection"].map((event) => process.listenerCount(event));
  const before = count();
  for (const version of luaVersions) grammarProblem("return", version);
  expect(count()).toEqual(before);
});

test("compile writes nothing when Lua cannot load the chunk, and names the line in the TypeScript", () => {
  const list = Array.from({ length: 260 }, (_, index) => index).join(", ");
  const { outputs, diagnostics } = compileFiles({
    "src/mail.ts":
      'import { most } from "./most.ts";\nexport function mail_user_created(): void { dovecot.i_info(`${most()}`); }\n',
    "src/most.ts": `\nexport function most(): number {\n  return Math.max(${list});\n}\n`,
  });
  expect(outputs).toEqual([]);
  expect(diagnostics).toMatchObject([
    { code: "invalid-lua", location: { line: 3, file: expect.stringMatching(/src\/most\.ts$/) } },
  ]);
});
