import { type ByDesign, byDesign } from "./by_design.ts";
import { type Compiled, compileSnippets, isClosed, targets, type Wanted } from "./compile_snippets.ts";
import { type Judgement, judgeAll } from "./judge.ts";
import { type Answer, NoAnswer, runJavaScript, withoutRejections } from "./run_javascript.ts";
import { type Access, keyOf, type Snippet } from "./snippet.ts";
import { textOfJavaScript } from "./values.ts";

/** What became of a snippet. `aside` are those that say nothing about JavaScript. */
export const outcomes = [
  "same",
  "same error",
  "refused",
  "different",
  "threw",
  "unloadable",
  "by design",
  "aside",
] as const;
export type Outcome = (typeof outcomes)[number];

/** A snippet and its outcome. */
export interface Case {
  readonly key: string;
  readonly snippet: Snippet;
  readonly outcome: Outcome;
  readonly codes?: readonly string[];
  readonly problem?: string;
  readonly javascript?: string;
  readonly lua?: Readonly<Record<string, string>>;
  readonly chunk?: string;
  readonly row?: string;
}

/** How many snippets are compiled together. */
const batch = 40;

function textOfAnswer({ values, error }: Answer): string {
  return [...values, ...(error ? [`error: ${error.texts.at(-1)}`] : [])].join("; ");
}

function textOfJudgement(judgement: Judgement): string {
  return "unloadable" in judgement ? `does not load: ${judgement.unloadable}` : textOfAnswer(judgement);
}

/** Compares what a chunk does with what JavaScript does. Errors of the language itself have texts of their own. */
function compareAnswers(expected: Answer, found: Judgement): Outcome {
  if ("unloadable" in found) return "unloadable";
  if (!expected.error || !found.error) {
    const isSame = !expected.error && !found.error && expected.values.join("\n") === found.values.join("\n");
    return isSame ? "same" : "different";
  }
  const { texts } = found.error;
  const isSame = expected.error.isOfTheLanguage || expected.error.texts.some((text) => texts.includes(text));
  return isSame ? "same error" : "different";
}

const worst: readonly Outcome[] = ["threw", "unloadable", "different", "refused", "same error", "same"];

function caseOf(
  snippet: Snippet,
  expected: Answer,
  compiled: Readonly<Record<"5.3" | "5.4", Compiled>>,
): Case {
  const base = { key: keyOf(snippet), snippet, javascript: textOfAnswer(expected) };
  for (const target of targets) {
    const one = compiled[target];
    if (one.kind === "threw" || one.kind === "unloadable")
      return { ...base, outcome: one.kind, problem: one.problem };
    if (one.kind !== "refused") continue;
    const codes = [...new Set(one.diagnostics.map(({ code }) => code))];
    return {
      ...base,
      outcome: "refused",
      codes,
      problem: one.diagnostics.map(({ message }) => message).join("\n"),
    };
  }
  const judgements = [...judgeAll(compiled)];
  const found = judgements.map(([, judgement]) => compareAnswers(expected, judgement));
  const outcome = worst.find((one) => found.includes(one)) ?? "unloadable";
  const lua = Object.fromEntries(judgements.map(([name, judgement]) => [name, textOfJudgement(judgement)]));
  return { ...base, outcome, lua, ...(compiled["5.4"].kind === "chunk" && { chunk: compiled["5.4"].lua }) };
}

interface Runnable extends Wanted {
  readonly answer: Answer;
}

/** JavaScript's answer; where this Node lacks a function of the library, the value that the test names. */
function answerOf({ expected, access }: Snippet, answer: Answer): Answer {
  const isMissing = answer.error?.texts.some((text) => /^TypeError: .* is not a function$/.test(text));
  if (!isMissing || !expected || access.kind === "exports" || expected.value instanceof Error) return answer;
  return { values: [textOfJavaScript(expected.value)] };
}

/** True if the value that a test names is JavaScript's. */
function isValueOf(
  value: unknown,
  access: Access,
  { names, answer }: Pick<Runnable, "names" | "answer">,
): boolean {
  const values = access.kind === "exports" ? names.map((name) => Object(value)[name]) : [value];
  return values.map((one) => textOfJavaScript(one)).join("\n") === answer.values.join("\n");
}

/** A snippet with JavaScript's answer, or why it says nothing about JavaScript. */
function prepare(snippet: Snippet): Runnable | Case {
  const aside = (problem: string): Case => ({ key: keyOf(snippet), snippet, outcome: "aside", problem });
  if (snippet.aboutLua !== undefined) return aside(snippet.aboutLua);
  try {
    const { names, ...found } = runJavaScript(snippet);
    const answer = answerOf(snippet, found);
    const { expected, access } = snippet;
    const isExpected = !expected || (!answer.error && isValueOf(expected.value, access, { names, answer }));
    return isExpected ? { snippet, names, answer } : aside("expects something else than JavaScript does");
  } catch (problem) {
    if (problem instanceof NoAnswer) return aside(`JavaScript cannot run it: ${problem.message}`);
    throw problem;
  }
}

/** Cases by design, those of the list whose outcome is a difference. */
function markByDesign(one: Case, list: Readonly<Record<string, ByDesign>>): Case {
  const known = list[one.key];
  return known && one.outcome === "different" ? { ...one, outcome: "by design", row: known.row } : one;
}

/** Compiles and runs snippets, and compares. */
export async function compareSnippets(
  snippets: readonly Snippet[],
  onProgress: (count: number) => void = () => undefined,
  list = byDesign,
): Promise<Case[]> {
  const prepared = await withoutRejections(() => snippets.map(prepare));
  const cases = prepared.filter((one): one is Case => "outcome" in one);
  const runnable = prepared.filter((one): one is Runnable => !("outcome" in one));
  const closed = runnable.filter(({ snippet }) => isClosed(snippet));
  const alone = runnable.filter(({ snippet }) => !isClosed(snippet)).map((one) => [one]);
  const batches = Array.from({ length: Math.ceil(closed.length / batch) }, (_, index) =>
    closed.slice(index * batch, (index + 1) * batch),
  );
  for (const part of [...batches, ...alone]) {
    const compiled = compileSnippets(part);
    for (const [index, { snippet, answer }] of part.entries()) {
      cases.push(markByDesign(caseOf(snippet, answer, compiled[index]!), list));
    }
    onProgress(cases.length);
  }
  return cases;
}
