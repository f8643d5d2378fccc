import { type Code, createDiagnostic, type Diagnostic, locate } from "../diagnostics/index.ts";
import { tstl } from "../lua_tree/index.ts";
import ts from "../typescript_api.ts";

/** Argument types of TypeScriptToLua's diagnostics. */
const made = tstl.diagnostics;
type Factory = (typeof made)[keyof typeof made];

/** TypeScriptToLua's diagnostics by family; a family without a code is a rule of ours, which also knows types. */
const families: readonly (readonly [Code | undefined, readonly Factory[]])[] = [
  [undefined, [made.truthyOnlyConditionalValue, made.undefinedInArrayLiteral]],
  [
    "this-mismatch",
    [
      made.unsupportedNoSelfFunctionConversion,
      made.unsupportedSelfFunctionConversion,
      made.unsupportedOverloadAssignment,
    ],
  ],
  [
    "lua-extension-misuse",
    [
      made.invalidRangeUse,
      made.invalidVarargUse,
      made.invalidRangeControlVariable,
      made.invalidMultiIterableWithoutDestructuring,
      made.invalidPairsIterableWithoutDestructuring,
      made.invalidMultiFunctionUse,
      made.invalidMultiFunctionReturnType,
      made.invalidMultiReturnAccess,
      made.invalidCallExtensionUse,
      made.invalidMethodCallExtensionUse,
      made.invalidSpreadInCallExtension,
      made.unsupportedBuiltinOptionalCall,
    ],
  ],
];

/** Codes are numbers in the order in which TypeScriptToLua's files happen to be loaded: a factory knows its own. */
const codes = new Map(
  families.flatMap(([code, factories]) => factories.map((factory) => [factory.code, code])),
);

/** A diagnostic of TypeScriptToLua as one of ours. */
export function translateDiagnostic(diagnostic: ts.Diagnostic): Diagnostic[] {
  const code = codes.has(diagnostic.code) ? codes.get(diagnostic.code) : "lua-unsupported";
  if (!code) return [];
  const { file, start = 0, length = 0 } = diagnostic;
  return [
    createDiagnostic(code, file && locate(file, { start, end: start + length }), {
      problem: problemOf(diagnostic),
      source: file?.text.slice(start, start + length) ?? "f",
    }),
  ];
}

/** The name of a kind of node is about TypeScript's insides; the words in it are good enough. */
function problemOf({ code, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  if (code !== made.unsupportedNodeKind.code) return text;
  const words = text.slice(text.lastIndexOf(" ") + 1).replace(/([a-z])([A-Z])/g, "$1 $2");
  return `A ${words.toLowerCase()} cannot become Lua.`;
}
