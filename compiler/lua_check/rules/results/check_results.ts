import { compareReleases, parametersOf } from "../../../../releases/index.ts";
import { hookNamed, readsFields, takenBeside } from "../../../contexts/index.ts";
import type { Script } from "../../script.ts";
import type { ServerTypes } from "../../server/types.ts";
import type { Expression, FunctionNode, Node } from "../../syntax/nodes.ts";
import type { UserTexts } from "../user_text.ts";
import { functionsBehind, type Result, resultsOf } from "./collect.ts";
import { checkFields, tableFor } from "./fields.ts";
import { type Code, codeOf, secondKind, wholeTable } from "./kinds.ts";
import { checkNeededFields } from "./needed_fields.ts";
import type { ResultHook } from "./result_hook.ts";

/** The facts that results are checked against. */
export interface ResultSetting {
  readonly script: Script;
  readonly types: ServerTypes;
  readonly texts: UserTexts;
}

/** Results of hooks, and of functions that they return, which the release does not take. */
export function checkResults(setting: ResultSetting): void {
  const { script } = setting;
  const seen = new Set<Node>();
  const behind = new Map([...script.hooks].map(([name, fn]) => [name, functionsBehind(fn, script)]));
  for (const [name, fn] of script.hooks) {
    const described = hookNamed(name)?.result;
    if (name === "script_init") checkInit(fn, script);
    if (described?.kind !== "result") continue;
    const results = script.contexts.map(({ lua }) => lua.results[described.of]).find(Boolean);
    if (!results) continue;
    for (const result of resultsOf(fn, script)) {
      const isAlone = isOnlyOf(name, script.scopes.functions.get(result.node) ?? fn, behind);
      const hook = { name, of: described.of, results, isAlone };
      const key = result.code ?? result.node;
      if (!seen.has(key)) checkResult(result, hook, setting);
      seen.add(key);
    }
  }
}

function isOnlyOf(
  name: string,
  fn: FunctionNode,
  behind: ReadonlyMap<string, ReadonlySet<FunctionNode>>,
): boolean {
  return [...behind].every(([other, functions]) => other === name || !functions.has(fn));
}

/** Up to 2.3, script_init must return a number; since it gets settings, what it returns does not matter. */
function checkInit(fn: FunctionNode, script: Script): void {
  const { since = "" } = parametersOf("hooks", "script_init").settings ?? {};
  if (compareReleases(script.release, since) >= 0) return;
  for (const { node, code } of resultsOf(fn, script)) {
    const given =
      !code || code.type === "NilLiteral" ? "nothing" : code.type === "BooleanLiteral" ? code.raw : undefined;
    if (given)
      script.report("lua-wrong-result", placeOf(node), {
        name: "script_init",
        given,
        kind: "script_init",
        instead: "0",
      });
  }
}

/** The name of a function whose end is reached. */
function placeOf(node: Node): Node {
  return node.type === "FunctionDeclaration" ? (node.identifier ?? node) : node;
}

function checkResult(result: Result, hook: ResultHook, setting: ResultSetting): void {
  const { script, types } = setting;
  const code = codeOf(result.code, script, types);
  if (!code) return;
  if (!isResult(code, hook)) {
    const values = {
      name: hook.name,
      given: givenBy(code),
      kind: kindOf(hook),
      instead: insteadOf(code, hook),
    };
    script.report(
      "lua-wrong-result",
      result.code && result.code.type !== "Identifier" ? result.code : placeOf(result.node),
      values,
    );
    return;
  }
  const isOk =
    code.kind === "number" ? code.value === 1 : code.kind === "constant" && code.name.endsWith("_RESULT_OK");
  if (!checkSecond(result, isOk, setting)) return;
  const { second } = result;
  if (!isOk) return;
  if (hook.isAlone) checkNeededFields(result, hook, script);
  const table = second && second !== "unknown" ? wholeTable(second, script) : undefined;
  if (table) checkFields(table, script);
}

/** A function that hooks of several kinds return may choose between their results. */
function isResult(code: Code, { results, isAlone }: ResultHook): boolean {
  if (code.kind === "other") return false;
  if (!isAlone) return true;
  return code.kind === "number" ? results.numbers.includes(code.value) : code.name.startsWith(results.prefix);
}

function kindOf({ of }: ResultHook): string {
  return `a ${of}`;
}

function givenBy(code: Code): string {
  if (code.kind === "other") return code.is;
  return code.kind === "constant" ? code.name : String(code.value);
}

function insteadOf(code: Code, { results: { prefix } }: ResultHook): string {
  const word = code.kind === "constant" ? /_RESULT_(.*)$/.exec(code.name)?.[1] : undefined;
  const isKnown = word === "OK" || word === "USER_UNKNOWN" || word === "INTERNAL_FAILURE";
  const name = isKnown ? word : "INTERNAL_FAILURE";
  return `dovecot.auth.${prefix}${name}, ${name === "OK" ? "{}" : '""'}`;
}

/** Reports a second value that the release refuses, or reads in another way. Returns true if there is none. */
function checkSecond(result: Result, isOk: boolean, { script, types, texts }: ResultSetting): boolean {
  const { release } = script;
  const kind = secondKind(result.second, script, types);
  if (!kind) return true;
  const taken = takenBeside(isOk, release);
  const second = result.second === "unknown" ? undefined : result.second;
  const code = script.source.of(result.code!);
  if (!taken.some((one) => one === kind)) {
    const at = second && script.parents.get(second)?.type === "ReturnStatement" ? second : result.node;
    const instead = isOk ? ((second && tableFor(second, script)) ?? "{}") : '""';
    script.report("lua-second-value", at, { release, code, taken: taken.join(" or "), given: kind, instead });
    return false;
  }
  const name = /_RESULT_(.*)$/.exec(code)?.[1]?.toLowerCase() ?? (isOk ? "ok" : "");
  const found = second && kind === "a text" && readsFields(name, release) ? texts.in(second) : undefined;
  if (second && found) reportFields({ second, code, source: found.name }, script);
  return !found;
}

function reportFields(
  { second, code, source }: { second: Expression; code: string; source: string },
  script: Script,
): void {
  const instead = tableFor(second, script) ?? "{name = value}";
  script.report("lua-fields-in-text", second, { release: script.release, code, source, instead });
}
