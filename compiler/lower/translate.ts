import { type Code, createDiagnostic, type Diagnostic, locate } from "../diagnostics/index.ts";
import ts from "../typescript_api.ts";

/** TypeScriptToLua's messages by family. Its own codes depend on the order in which its files are loaded. */
const families: readonly (readonly [RegExp, Code | undefined])[] = [
  // Conditions that are always true: numbers and strings are a rule of ours, the rest means the same in Lua.
  [/^Only false and nil evaluate to/, undefined],
  [/^Iterating over arrays with 'for \.\.\. in'/, "for-in-array"],
  [/^`var` declarations/, "var-declaration"],
  // Reported by our own rule, which also knows types.
  [/^Array literals may not contain undefined/, undefined],
  [/with (?:an? |no )?'this' parameter|different overloaded types for 'this'/, "this-mismatch"],
  [
    /\$multi|LuaMultiReturn|\$range|\$vararg|must be destructured|(?:language|call) extension|must be called directly/,
    "lua-extension-misuse",
  ],
];

/** A diagnostic of TypeScriptToLua as one of ours. */
export function translateDiagnostic(diagnostic: ts.Diagnostic): Diagnostic[] {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  const family = families.find(([pattern]) => pattern.test(text));
  const code = family ? family[1] : "lua-unsupported";
  if (!code) return [];
  const { file, start = 0, length = 0 } = diagnostic;
  return [
    createDiagnostic(code, file && locate(file, { start, end: start + length }), { problem: readable(text) }),
  ];
}

/** `Unsupported node kind LabeledStatement` is about TypeScript's insides; the words in it are good enough. */
function readable(text: string): string {
  const kind = /^Unsupported node kind (\w+)$/.exec(text)?.[1];
  if (!kind) return text;
  const words = kind.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return `A ${words} cannot become Lua.`;
}
