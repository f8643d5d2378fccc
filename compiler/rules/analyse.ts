import {
  anyContext,
  checkHookLives,
  checkHookParameters,
  findHooks,
  type Hooks,
  type PossibleContexts,
} from "../contexts/index.ts";
import { collectInto, type Diagnostic, guarded, type Location, tidy } from "../diagnostics/index.ts";
import type { Meaning } from "../semantics/index.ts";
import { type Problem, typescriptProblems } from "../typescript/index.ts";
import type ts from "../typescript_api.ts";
import { checkFile } from "./check_file.ts";
import { checkServer } from "./dovecot/server.ts";
import { withTypeHint } from "./language/implicit_types.ts";
import { checkCycles, checkScript } from "./language/modules.ts";
import { checkHookReferences } from "./language/self_conversions.ts";

/** Facts about a program before it is turned into Lua. */
export interface Analysis {
  /** The hooks of each entry. */
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly diagnostics: Diagnostic[];
}

/** Input of the analysis. */
interface AnalysisInput {
  readonly meaning: Meaning;
  readonly files: readonly ts.SourceFile[];
  readonly entries: readonly ts.SourceFile[];
  /** The kinds of scripts that the entries may be. */
  readonly possible?: PossibleContexts;
}

/** Checks the user's files: TypeScript's rules, then ours. */
export function analyse({ meaning, files, entries, possible = anyContext }: AnalysisInput): Analysis {
  const problems: Problem[] = [];
  const ours: Diagnostic[] = [];
  const report = collectInto(ours);
  const hooks = new Map<ts.SourceFile, Hooks>();
  const run = (file: ts.SourceFile, check: () => void) =>
    guarded(
      () => file,
      check,
      (crash) => void ours.push(crash),
    );
  const [first] = files;
  if (first) run(first, () => problems.push(...typescriptProblems(meaning.program, files)));
  for (const entry of entries) {
    run(entry, () => {
      const found = findHooks(entry, { meaning, report, possible });
      hooks.set(entry, found);
      checkHookParameters(found.all, meaning.release, report);
      checkHookLives(found.all, meaning.release, report);
      checkHookReferences(found, meaning, report);
      checkCycles(entry, meaning, report);
    });
  }
  for (const file of files) {
    if (!entries.includes(file)) checkScript(file, meaning, report);
    checkFile(file, meaning, report);
  }
  if (first) run(first, () => checkServer({ files, hooks, meaning }, report));
  const fromTypeScript = problems.map(({ diagnostic }) => diagnostic);
  const news = problems.filter((problem) => !ours.some((known) => saysTheSame(problem, known)));
  const errors = news.map(({ diagnostic }) => withTypeHint(diagnostic, meaning));
  return { hooks, diagnostics: tidy([...errors, ...withoutConsequences(ours, fromTypeScript)]) };
}

/** Codes that say in our words what TypeScript says about a `NotInLua<"…">` of the library. */
const unavailable: ReadonlySet<string> = new Set([
  "unavailable-global",
  "standard-output",
  "regular-expression",
  "lua-unsupported",
]);

function saysTheSame({ subject, diagnostic: { location } }: Problem, known: Diagnostic): boolean {
  return (
    subject !== undefined &&
    unavailable.has(known.code) &&
    (subject === "library" || known.message.includes("decorator")) &&
    (location === undefined ||
      (location.file === known.location?.file && location.line === known.location.line))
  );
}

/** Skips rules where TypeScript reports an error: it has no type there, and the rule would repeat the report. */
function withoutConsequences(ours: readonly Diagnostic[], errors: readonly Diagnostic[]): Diagnostic[] {
  return ours.filter(
    ({ code, location }) =>
      unavailable.has(code) ||
      !errors.some(
        (error) =>
          code === "untyped-value" || (location && error.location && contains(location, error.location)),
      ),
  );
}

function contains(outer: Location, inner: Location): boolean {
  const isBefore = (line: number, column: number, otherLine: number, otherColumn: number) =>
    line < otherLine || (line === otherLine && column <= otherColumn);
  return (
    outer.file === inner.file &&
    isBefore(outer.line, outer.column, inner.line, inner.column) &&
    isBefore(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn)
  );
}
