import type { Access, Snippet } from "../snippet.ts";
import { Builder, type Kind } from "./builder.ts";
import { formatCode, sourceOfValue } from "./format_code.ts";

type Template = readonly [string | undefined] | readonly [TemplateStringsArray, ...unknown[]];
type Expectation = (builder: Builder) => void;
type Special = Readonly<Record<string, Expectation | boolean>>;
type Define = (title: string, body: () => void) => void;

/** The versions of Lua that the peer's tests know; the snippets are the same for all. */
const versions = ["universal", "5.0", "5.1", "5.2", "5.3", "5.4", "5.5"];

/** Escapes mean what they mean in any template. A test may call a builder with a text as well, or with undefined. */
function textOf([first, ...values]: Template, write: (value: unknown) => string): string {
  return typeof first === "object" ? String.raw({ raw: first }, ...values.map(write)) : String(first);
}

/** Stands in for the module `test/util` of the peer: its builders hand over their programs. */
export function standInForTestModule(
  onSnippet: (snippet: Omit<Snippet, "file" | "title">) => void,
  define: Define,
): object {
  const factory = (kind: Omit<Kind, "onSnippet">, write: (value: unknown) => string) => {
    return (...template: Template) => new Builder(textOf(template, write), { ...kind, onSnippet });
  };
  const whole = { wrap: (code: string) => code, access: { kind: "exports" } as Access };
  const result = {
    wrap: (code: string) => `export function __main() {${code}}`,
    access: { kind: "call", name: "__main" } as Access,
  };
  const expression = {
    wrap: (code: string) => `export const __result = ${code};`,
    access: { kind: "path", path: ["__result"] } as Access,
  };
  return {
    assert: () => undefined,
    formatCode,
    ExecutionError: class ExecutionError extends Error {
      override name = "ExecutionError";
    },
    TestBuilder: Builder,
    expectEachVersionExceptJit: (expectation: Expectation): Special =>
      Object.fromEntries(versions.map((version) => [version, expectation])),
    testEachVersion(title: string | undefined, create: () => Builder, special: Special = {}) {
      for (const [version, expectation] of Object.entries(special)) {
        if (typeof expectation === "function") define(title ?? version, () => expectation(create()));
      }
    },
    testModule: factory(whole, String),
    testModuleTemplate: factory(whole, sourceOfValue),
    testBundle: factory(whole, String),
    testProject: factory({ ...whole, aboutLua: "is a project with a tsconfig of its own" }, String),
    testFunction: factory(result, String),
    testFunctionTemplate: factory(result, sourceOfValue),
    testExpression: factory(expression, String),
    testExpressionTemplate: factory(expression, sourceOfValue),
  };
}
