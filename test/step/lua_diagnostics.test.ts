import { createRequire } from "node:module";
import ts from "typescript";
import { expect, test } from "vitest";
import { checkProgram } from "../../compiler/check/index.ts";
import { translateDiagnostic } from "../../compiler/lower/translate.ts";
import { ParsedLibraries } from "../../compiler/program/index.ts";
import { compilerOptions } from "../../compiler/project/index.ts";
import { defaultRelease, type LuaVersion } from "../../compiler/target/index.ts";
import { nodePlatform } from "../../platform/node/node_platform.ts";
import { logging } from "../compiler/meaning/programs.ts";
import { FORESEEN } from "./lua_diagnostic_rules.ts";

/** Each diagnostic that TypeScriptToLua can give for code, and the code of ours it comes out with. */
const OURS: Readonly<Record<string, string | { readonly silent: string }>> = {
  annotationDeprecated: "lua-unsupported",
  annotationInvalidArgumentCount: "lua-unsupported",
  awaitMustBeInAsyncFunction: "lua-unsupported",
  cannotAssignToNodeOfKind: "lua-unsupported",
  decoratorInvalidContext: "lua-unsupported",
  forbiddenForIn: "lua-unsupported",
  incompleteFieldDecoratorWarning: "lua-unsupported",
  invalidAmbientIdentifierName: "lua-unsupported",
  invalidCallExtensionUse: "lua-extension-misuse",
  invalidMethodCallExtensionUse: "lua-extension-misuse",
  invalidMultiFunctionReturnType: "lua-extension-misuse",
  invalidMultiFunctionUse: "lua-extension-misuse",
  invalidMultiIterableWithoutDestructuring: "lua-extension-misuse",
  invalidMultiReturnAccess: "lua-extension-misuse",
  invalidPairsIterableWithoutDestructuring: "lua-extension-misuse",
  invalidRangeControlVariable: "lua-extension-misuse",
  invalidRangeUse: "lua-extension-misuse",
  invalidSpreadInCallExtension: "lua-extension-misuse",
  invalidVarargUse: "lua-extension-misuse",
  notAllowedOptionalAssignment: "lua-unsupported",
  truthyOnlyConditionalValue: {
    silent: "numbers and strings are rules of ours, the rest means the same in Lua",
  },
  undefinedInArrayLiteral: { silent: "a rule of ours, which knows types" },
  unsupportedAccessorInObjectLiteral: "lua-unsupported",
  unsupportedArrayWithLengthConstructor: "lua-unsupported",
  unsupportedAsyncGenerator: "lua-unsupported",
  unsupportedBuiltinOptionalCall: "lua-extension-misuse",
  unsupportedForAwaitOf: "lua-unsupported",
  unsupportedForTarget: "lua-unsupported",
  unsupportedForTargetButOverrideAvailable: "lua-unsupported",
  unsupportedNoSelfFunctionConversion: "this-mismatch",
  unsupportedNodeKind: "lua-unsupported",
  unsupportedOptionalCompileMembersOnly: "lua-unsupported",
  unsupportedOverloadAssignment: "this-mismatch",
  unsupportedProperty: "lua-unsupported",
  unsupportedRightShiftOperator: "lua-unsupported",
  unsupportedSelfFunctionConversion: "this-mismatch",
  unsupportedVarDeclaration: "lua-unsupported",
};

/** Kinds of nodes are numbers. */
const KINDS: Readonly<Record<string, number>> = {
  unsupportedNodeKind: ts.SyntaxKind.WithStatement,
  cannotAssignToNodeOfKind: 1,
};

type Factory = (node: ts.Node, ...values: unknown[]) => ts.Diagnostic;
const require = createRequire(import.meta.url);
const factories: Record<
  string,
  Factory
> = require("typescript-to-lua/dist/transformation/utils/diagnostics.js");

const file = ts.createSourceFile("mail.ts", "const marked = 1;", ts.ScriptTarget.ESNext, true);
const place = file.statements[0]!;

test("translateDiagnostic knows every diagnostic of TypeScriptToLua, and no other", () => {
  expect(Object.keys(factories).sort()).toEqual(Object.keys(OURS).sort());
});

test.each(Object.entries(OURS))("translateDiagnostic gives %s a code of ours, at its place", (name, ours) => {
  const made = translateDiagnostic(factories[name]!(place, KINDS[name] ?? "kind", "name", "other"));
  if (typeof ours !== "string") {
    expect(made).toEqual([]);
    return;
  }
  expect(made.map(({ code }) => code)).toEqual([ours]);
  expect(made[0]?.location).toMatchObject({ file: "mail.ts", line: 1, column: 1 });
  expect(`${made[0]?.message} ${made[0]?.hint}`).not.toMatch(/\{\w+\}|undefined/);
});

const libraries = new ParsedLibraries();

/** The codes that analysis alone gives. */
function checkCodes(source: string, lua: LuaVersion): string[] {
  const path = "/mail.ts";
  const input = {
    roots: [path],
    entries: [path],
    texts: new Map([[path, source]]),
    libraries,
    platform: nodePlatform,
  };
  const { analysis } = checkProgram({ ...input, options: compilerOptions(), dovecot: defaultRelease, lua });
  return analysis.diagnostics.map(({ code }) => code);
}

test("each diagnostic of TypeScriptToLua is foreseen by a rule, or is out of reach", () => {
  expect(Object.keys(FORESEEN).sort()).toEqual(Object.keys(OURS).sort());
});

test.each(
  Object.entries(FORESEEN).flatMap(([name, program]) => ("body" in program ? [{ name, program }] : [])),
)("analysis reports $name without lowering", ({ name, program: { body, top, lua = "5.4" } }) => {
  expect(checkCodes(logging(body, top), lua)).toEqual([OURS[name]]);
});
