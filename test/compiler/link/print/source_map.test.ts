// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { eachMapping, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { expect, test } from "vitest";
import { compileFiles } from "../../temporary_project.ts";

const files = {
  "src/mail.ts": `import { describe } from "./lib/describe.ts";
import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const text = describe(user.username);
    if (text === "x") {
      throw new Error(text);
    }
    for (const word of [text, "b"]) {
      dovecot.i_info(word);
    }
  },
} satisfies MailHooks;
`,
  "src/lib/describe.ts": `export function describe(name: string): string {
  const upper = name.toUpperCase();
  return upper;
}
`,
};

function compiledFiles() {
  const [output] = compileFiles(files).outputs;
  const lines = output!.lua.split("\n");
  const map = new TraceMap(output!.map);
  const placeOf = (text: string) => {
    const line = lines.findIndex((candidate) => candidate.includes(text)) + 1;
    const column = lines[line - 1]!.length - lines[line - 1]!.trimStart().length;
    const { source, line: original } = originalPositionFor(map, { line, column });
    return `${source}:${original}`;
  };
  return { output: output!, map, placeOf };
}

test("map leads from each line of the chunk to its line in the right source", () => {
  const { placeOf } = compiledFiles();
  expect(placeOf("local upper")).toBe("../src/lib/describe.ts:2");
  expect(placeOf("return upper")).toBe("../src/lib/describe.ts:3");
  expect(placeOf("local text")).toBe("../src/mail.ts:6");
  expect(placeOf('if text == "x"')).toBe("../src/mail.ts:7");
  expect(placeOf("error(text, 0)")).toBe("../src/mail.ts:8");
  expect(placeOf("ipairs")).toBe("../src/mail.ts:10");
  expect(placeOf("dovecot.i_info(word)")).toBe("../src/mail.ts:11");
});

test("map contains its sources and names the chunk", () => {
  const { output, map } = compiledFiles();
  expect(map.sources).toEqual(["../src/lib/describe.ts", "../src/mail.ts"]);
  expect(map.sourcesContent).toEqual([files["src/lib/describe.ts"], files["src/mail.ts"]]);
  expect(JSON.parse(output.map)).toMatchObject({ version: 3, file: "mail.lua" });
});

test("map has no mapping outside of the chunk", () => {
  const { output, map } = compiledFiles();
  const lines = output.lua.split("\n");
  eachMapping(map, ({ generatedLine, generatedColumn }) => {
    expect(generatedColumn).toBeLessThan(lines[generatedLine - 1]!.length);
  });
});
