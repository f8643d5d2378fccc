import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultRelease } from "../../../compiler/index.ts";
import { compilePrograms } from "../../compiler/compile_programs.ts";
import { codeIn, hiddenCode, standsIn } from "../../compiler/diagnostics/hint_code.ts";
import { runOnServer } from "../../compiler/diagnostics/hinted_runs.ts";
import type { CompiledSnippet } from "../../compiler/meaning/compile_family.ts";
import { runCommonJs, toCommonJs } from "../../compiler/run_javascript.ts";
import { declaredMembers } from "../../step/library.ts";
import { type Alternative, alternatives } from "./alternatives.ts";

const missing = declaredMembers().flatMap(({ key, alternative }) =>
  alternative === undefined ? [] : [[key, alternative] as const],
);
const advice: ReadonlyMap<string, string> = new Map(missing);
const entries = Object.entries(alternatives);

/** A hook that logs what a function gives for each list of arguments. */
function moduleOf({ parameters, values, imports = "" }: Alternative, body: string): string {
  const shown = values.map((given) => `  dovecot.i_info(\`=\${applied(${given})}\`);`).join("\n");
  return `import type { EarlyMailUser } from "dovescript";
${imports}
class Class {
  constructor(readonly count = 7) {}
}
function applied${parameters} {
${body}
}
export function mail_user_created(hookUser: EarlyMailUser): void {
${shown}
  void [hookUser, Class];
}
`;
}

const counts = { advised: 0, values: 0, same: 0 };
const compiled = new Map<string, CompiledSnippet[]>();
beforeAll(() => {
  for (const noUncheckedIndexedAccess of [false, true]) {
    for (const [key, each] of entries) {
      const file = `${key.replace(".", "_")}.ts`;
      const texts = new Map([[file, moduleOf(each, each.advised)]]);
      const [found] = compilePrograms([file], { texts, options: { noUncheckedIndexedAccess } });
      compiled.set(key, [...(compiled.get(key) ?? []), found!]);
    }
  }
}, 120_000);

test("alternatives has each missing member whose advice is code, and no other", () => {
  const withCode = missing.filter(([, text]) => codeIn(text).length > 0).map(([key]) => key);
  expect(Object.keys(alternatives).sort()).toEqual(withCode.filter((key) => !sameAdvice.has(key)).sort());
});

/** Members whose advice is that of another one. */
const sameAdvice: ReadonlySet<string> = new Set(["Object.isFrozen", "Object.seal"]);

test("advice of the library marks all of its code", () => {
  expect(missing.filter(([, text]) => hiddenCode(text) !== undefined)).toEqual([]);
});

test.each(entries)("%s: the advice is applied as it is, compiles, and means the same", (key, each) => {
  const source = moduleOf(each, each.advised);
  expect(codeIn(advice.get(key)!).filter((code) => !standsIn(code, source))).toEqual([]);
  const [script] = toCommonJs([moduleOf(each, `return ${each.refused ?? "undefined"};`)]);
  const expected = runCommonJs(script!, {}, { policy: "open" }).filter((line) => !/^true 0$/.test(line));
  counts.advised++;
  for (const { chunk, diagnostics } of compiled.get(key)!) {
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    const { lines, outcome } = runOnServer(chunk!, defaultRelease, "open");
    expect(outcome, chunk).toBe("ended");
    counts.values += each.values.length;
    if (each.differs !== undefined) expect(lines).not.toEqual(expected);
    else {
      expect(lines, chunk).toEqual(expected);
      counts.same += each.values.length;
    }
  }
});

afterAll(() => console.log(`advice of the library: ${JSON.stringify(counts)}`));
