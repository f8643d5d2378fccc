import type { SecondKind } from "../../../contexts/index.ts";
import { readsFields, takenBeside } from "../../../contexts/index.ts";
import { type Report, sourceText } from "../../../diagnostics/index.ts";
import type { Meaning } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { isRawPair, resultNames } from "./codes.ts";
import { type ReturnedSetting, returnedResults } from "./returned_results.ts";

/** Results that are written as the server's own values, and that the release does not take. */
export function checkRawResults(setting: ReturnedSetting, report: Report): void {
  const { meaning } = setting;
  for (const node of returnedResults(setting)) {
    const isPair = isRawPair(node, meaning);
    const code = isPair ? node.arguments[0] : node;
    const names = code ? resultNames(meaning.typeOf(code), meaning) : [];
    if (!code || names.length === 0) continue;
    checkPair({ node, code, second: isPair ? node.arguments[1] : undefined, names }, meaning, report);
  }
}

interface RawPair {
  readonly node: ts.Expression;
  readonly code: ts.Expression;
  readonly second: ts.Expression | undefined;
  /** The results that the code may be, in lower case; `*` for any. */
  readonly names: readonly string[];
}

function checkPair(pair: RawPair, meaning: Meaning, report: Report): void {
  const { node, code, second, names } = pair;
  const { release } = meaning;
  const given = second ? kindsOf(second, meaning) : (["nothing"] as const);
  for (const isOk of [true, false]) {
    if (!names.some((name) => name === "*" || (name === "ok") === isOk)) continue;
    const taken = takenBeside(isOk, release);
    const wrong = given.find((kind) => !taken.includes(kind));
    if (!wrong) continue;
    report("second-value", second ?? node, {
      release,
      code: sourceText(code),
      taken: taken.join(" or "),
      given: wrong,
      instead: insteadOf(pair, meaning),
    });
    return;
  }
  if (second && given.includes("a text") && isJoined(second, meaning))
    if (names.some((name) => name === "*" || readsFields(name, release)))
      report("fields-in-text", second, { release, text: `the text beside ${sourceText(code)}` });
}

/** The kinds of second values. */
function kindsOf(node: ts.Expression, meaning: Meaning): readonly SecondKind[] {
  const kinds = meaning.parts(meaning.typeOf(node)).map(({ flags }): SecondKind | undefined => {
    if (flags & ts.TypeFlags.StringLike) return "a text";
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Null)) return "nothing";
    return flags & ts.TypeFlags.Object ? "fields" : undefined;
  });
  return kinds.filter((kind) => kind !== undefined);
}

/** The call of accept or reject that means the same. */
function insteadOf({ second, names }: RawPair, meaning: Meaning): string {
  const [name = "ok"] = names;
  const kinds = second ? kindsOf(second, meaning) : [];
  const isEmpty = !second || (ts.isStringLiteralLike(second) && second.text === "");
  if (name === "ok" && second && kinds.includes("fields")) return `accept(${sourceText(second)})`;
  if (name === "ok")
    return isEmpty || !kinds.includes("a text") ? "accept()" : `accept({ ${fieldIn(second)}: "…" })`;
  const result = name === "*" ? "next" : name;
  return isEmpty || !kinds.includes("a text")
    ? `reject("${result}")`
    : `reject("${result}", ${sourceText(second)})`;
}

/** The first name of a text of fields, as it is written: `user=${name}`. */
function fieldIn(text: ts.Expression): string {
  return /^["'`](?<name>\w+)=/.exec(text.getText())?.groups?.name ?? "user";
}

/** Returns true if a text is not written in the program as it is. */
function isJoined(node: ts.Expression, meaning: Meaning): boolean {
  return meaning.parts(meaning.typeOf(node)).some((part) => (part.flags & ts.TypeFlags.String) !== 0);
}
