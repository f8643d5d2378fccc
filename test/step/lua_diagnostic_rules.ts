// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { LuaVersion } from "../../compiler/target/index.ts";

/** A program for which a rule of the analysis reports what TypeScriptToLua would, or why no program gets that far. */
export type Foreseen =
  | { readonly body: string; readonly top?: string; readonly lua?: LuaVersion }
  | { readonly unreachable: string };

const box = 'class Box { word = "a"; say() { return this.word; } }\nconst box = new Box();';
const several = 'function pair(): LuaMultiReturn<[string, string]> { return $multi("a", "b"); }';
const table = "const table1 = new LuaTable<string, string>();";

/** Each diagnostic of TypeScriptToLua for code. */
export const FORESEEN: Readonly<Record<string, Foreseen>> = {
  annotationDeprecated: { unreachable: "TypeScriptToLua gives it nowhere" },
  annotationInvalidArgumentCount: {
    top: "/** @customConstructor */\ndeclare class Made { constructor(word: string); }",
    body: 'const made = new Made("a"); made;',
  },
  awaitMustBeInAsyncFunction: { unreachable: "`await` needs `async` or is at the top: async-function" },
  cannotAssignToNodeOfKind: { unreachable: "what TypeScript lets assign to is a name or a member in Lua" },
  decoratorInvalidContext: { unreachable: "the rule about constructs refuses every decorator" },
  forbiddenForIn: { unreachable: "the rule for-in-array refuses arrays and tuples" },
  incompleteFieldDecoratorWarning: { unreachable: "the rule about constructs refuses every decorator" },
  invalidAmbientIdentifierName: { top: "declare const end: string;", body: "log(end);" },
  invalidCallExtensionUse: { top: table, body: "const get = table1.get;" },
  invalidMethodCallExtensionUse: {
    top: "declare const plus: LuaAdditionMethod<number, number>;",
    body: "log(`${plus(1)}`);",
  },
  invalidMultiFunctionReturnType: { body: 'const give: () => void = () => $multi("a"); give();' },
  invalidMultiFunctionUse: { body: "$multi(1, 2);" },
  invalidMultiIterableWithoutDestructuring: {
    body: 'for (const found of string.gmatch("a", "%w")) log(found[0] ?? "");',
  },
  invalidMultiReturnAccess: { top: several, body: "log(`${pair().length}`);" },
  invalidPairsIterableWithoutDestructuring: {
    top: table,
    body: "for (const entry of table1) log(entry[0]);",
  },
  invalidRangeControlVariable: { body: "let i = 0; for (i of $range(1, 3)) log(`${i}`);" },
  invalidRangeUse: { body: "$range(1, 2);" },
  invalidSpreadInCallExtension: {
    top: table,
    body: 'const entry: [string, string] = ["a", "b"]; table1.set(...entry);',
  },
  invalidVarargUse: { body: "log($vararg.join());" },
  notAllowedOptionalAssignment: { unreachable: "TypeScript refuses it: TS2779" },
  truthyOnlyConditionalValue: { unreachable: "translated to nothing: the rules about truthiness know types" },
  undefinedInArrayLiteral: { unreachable: "translated to nothing: the rule undefined-in-array knows types" },
  unsupportedAccessorInObjectLiteral: { unreachable: "accessors of object literals are lowered" },
  unsupportedArrayWithLengthConstructor: { unreachable: "the rule undefined-in-array refuses it" },
  unsupportedAsyncGenerator: { unreachable: "the rule async-function refuses it" },
  unsupportedBuiltinOptionalCall: { body: 'log(["a"].join?.("") ?? "");' },
  unsupportedForAwaitOf: { unreachable: "it needs an async function: async-function" },
  unsupportedForTarget: { body: "log(`${user.username.length & 1}`);", lua: "5.1" },
  unsupportedForTargetButOverrideAvailable: { unreachable: "it needs an async function: async-function" },
  unsupportedNoSelfFunctionConversion: { top: box, body: "const run: () => string = box.say; log(run());" },
  unsupportedNodeKind: { body: "debugger;" },
  unsupportedOptionalCompileMembersOnly: {
    top: "/** @compileMembersOnly */\ndeclare enum Level { Low }",
    body: "log(`${Level?.Low}`);",
  },
  unsupportedOverloadAssignment: {
    top: "interface Both { (this: void, a: string): string; (this: object, a: number): string }\ndeclare const both: Both;",
    body: 'const run: (a: string) => string = both; log(run("a"));',
  },
  unsupportedProperty: { body: "const keys = Object.keys; log(`${keys({ a: 1 }).length}`);" },
  unsupportedRightShiftOperator: { unreachable: "`>>` has a lowering of its own" },
  unsupportedSelfFunctionConversion: {
    top: `${box}\nfunction plain(this: void) { return "a"; }\nconst take = (run: (this: Box) => string) => run;`,
    body: "take(plain);",
  },
  unsupportedVarDeclaration: { unreachable: "the rule var-declaration refuses it" },
};
