import { CONTEXTS, contextsOf, FORMER_HOOKS } from "../../releases/hooks.ts";
import { nearest, type Report } from "../diagnostics/index.ts";
import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { defaultExport, type Exported, listExports } from "./exports.ts";
import { type Hook, type Hooks, isHookFunction } from "./hooks.ts";
import { type HookName, hookNames, isHookName, takesUser } from "./mail/hook_names.ts";

/** Finds the hooks that an entry exports, and says what is wrong with its exports. */
export function findHooks(file: ts.SourceFile, meaning: Meaning, report: Report): Hooks {
  const exported = listExports(file, meaning, report);
  const checkedByTypeScript = isSatisfied(file);
  const all = exported.flatMap((one) => {
    const trusted = one.isDefault && checkedByTypeScript;
    return isHookName(one.name) ? [toHook(one, one.name)] : reportUnknown(one, trusted, report);
  });
  checkSet(file, all, { report, checkedByTypeScript, isEmpty: exported.length === 0 });
  for (const hook of all) checkHook(hook, meaning, report);
  for (const one of exported) if (!(one.isDefault && checkedByTypeScript)) checkType(one, meaning, report);
  const functions = all.filter(({ value }) => isHookFunction(value));
  return {
    all,
    byFunction: new Map(functions.map(({ value, name }) => [value, name])),
    bySymbol: new Map(exported.flatMap((one) => symbolEntry(one))),
  };
}

function symbolEntry({ symbol, value, name }: Exported): [ts.Symbol, HookName][] {
  return symbol && isHookFunction(value) && isHookName(name) ? [[symbol, name]] : [];
}

function toHook({ nameNode, value }: Exported, name: HookName): Hook {
  return { name, nameNode, value: value as Hook["value"] };
}

/** Whether TypeScript itself checks the names and types: `export default { … } satisfies MailHooks`. */
function isSatisfied(file: ts.SourceFile): boolean {
  const expression = defaultExport(file)?.expression;
  return expression !== undefined && ts.isSatisfiesExpression(expression);
}

function reportUnknown({ name, nameNode }: Exported, trusted: boolean, report: Report): [] {
  const real = FORMER_HOOKS.get(name);
  if (real) report("script-load", nameNode, { name, real });
  else if (!trusted) report("unknown-hook", nameNode, { name, remedy: unknownHookRemedy(name) });
  return [];
}

/** What to do about a name that is no hook of these scripts. */
export function unknownHookRemedy(name: string): string {
  const [other] = contextsOf(name);
  if (other !== undefined)
    return `${name} belongs to ${CONTEXTS[other].scripts}, which ${CONTEXTS[other].caller} calls: write it in a Lua file, as only mail_lua scripts can be compiled.`;
  const meant = nearest(name, hookNames);
  return meant
    ? `Did you mean ${meant}?`
    : `The hooks are ${hookNames.join(", ")}. Keep other functions unexported.`;
}

interface SetCheck {
  readonly report: Report;
  readonly checkedByTypeScript: boolean;
  readonly isEmpty: boolean;
}

function checkSet(file: ts.SourceFile, hooks: readonly Hook[], check: SetCheck): void {
  const { report, checkedByTypeScript, isEmpty } = check;
  if (isEmpty && !defaultExport(file)) report("no-hooks", file.endOfFileToken);
  const seen = new Set<HookName>();
  for (const { name, nameNode } of hooks) {
    if (seen.has(name)) report("duplicate-hook", nameNode, { name });
    seen.add(name);
  }
  const late = hooks.find(({ name }) => takesUser(name));
  if (late && !seen.has("mail_user_created") && !checkedByTypeScript) {
    report("missing-mail-user-created", late.nameNode);
  }
}

function checkHook({ name, value, nameNode }: Hook, meaning: Meaning, report: Report): void {
  if (!isHookFunction(value)) return;
  if (value.asteriskToken) report("generator-hook", nameNode, { name });
  for (const node of meaning.facts.ofKind(ts.SyntaxKind.ThisKeyword, value.body!)) {
    if (ownerOfThis(node, value) === value) report("this-in-hook", node);
  }
}

/** The function or class inside of a hook, or the hook itself, whose `this` a node is. */
function ownerOfThis(node: ts.Node, hook: ts.Node): ts.Node | undefined {
  return ts.findAncestor(
    node,
    (at) => at === hook || ts.isClassLike(at) || (ts.isFunctionLike(at) && !ts.isArrowFunction(at)),
  );
}

function checkType({ name, nameNode, value }: Exported, meaning: Meaning, report: Report): void {
  const expected = isHookName(name) ? meaning.hookType(name) : undefined;
  if (!expected || !isHookName(name) || (isHookFunction(value) && value.asteriskToken)) return;
  const { checker } = meaning;
  const actual = checker.getTypeAtLocation(value);
  if (checker.isTypeAssignableTo(actual, expected)) return;
  const declared = takesUser(name) ? `\`${name}(user: ${userType(name)})\`` : `\`${name}()\``;
  const reason = mismatch(actual, expected, meaning);
  report("wrong-hook-type", nameNode, { name, reason, expected: declared });
}

function mismatch(actual: ts.Type, expected: ts.Type, { checker }: Meaning): string {
  const [given, wanted] = [actual, expected].map((type) => type.getCallSignatures()[0]);
  if (!given || !wanted) return "it is not a function.";
  const result = checker.getReturnTypeOfSignature(given);
  if (checker.isTypeAssignableTo(result, checker.getReturnTypeOfSignature(wanted))) {
    return "its parameters differ.";
  }
  return `it gives '${checker.typeToString(result)}', and the server takes all but \`refuse("reason")\` for success.`;
}

function userType(name: HookName): string {
  if (name === "mail_user_created") return "EarlyMailUser";
  return name === "mail_user_deinit" ? "LateMailUser" : "MailUser";
}
