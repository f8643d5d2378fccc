import { problemOf, type Report } from "../diagnostics/index.ts";
import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { checkMetadataKeys } from "./dovecot/metadata_keys.ts";
import { checkComparison } from "./dovecot/object_comparison.ts";
import { checkAccessors } from "./language/accessors.ts";
import { checkArrays } from "./language/arrays.ts";
import { checkCharacters } from "./language/characters.ts";
import { checkClassNames } from "./language/class_names.ts";
import { checkClauses } from "./language/clauses.ts";
import { checkConstructs } from "./language/constructs.ts";
import { checkEquality } from "./language/equality.ts";
import { checkErrors } from "./language/errors.ts";
import { checkExtensionCalls } from "./language/extension_calls.ts";
import { checkFrozen } from "./language/frozen.ts";
import { checkFunctions } from "./language/functions.ts";
import { checkGlobals } from "./language/globals.ts";
import { checkIndirectCalls } from "./language/indirect_calls.ts";
import { checkIterators } from "./language/iterators.ts";
import { checkJsonReferences } from "./language/json_references.ts";
import { checkKeys } from "./language/keys.ts";
import { checkLibraryReferences } from "./language/library_references.ts";
import { checkListShapes } from "./language/list_shapes.ts";
import { checkLoops } from "./language/loops.ts";
import { checkModules } from "./language/modules.ts";
import { checkMultiReturns } from "./language/multi_returns.ts";
import { checkNewerLua } from "./language/newer_lua.ts";
import { checkPrivateNames } from "./language/private_names.ts";
import { checkRefusals } from "./language/refusals.ts";
import { checkRegularExpressions } from "./language/regular_expressions.ts";
import { checkSearchPath } from "./language/search_path.ts";
import { checkSelfConversions } from "./language/self_conversions.ts";
import { checkText } from "./language/text.ts";
import { checkTruthiness } from "./language/truthiness.ts";
import { checkUnsupported } from "./language/unsupported.ts";
import { checkUntyped } from "./language/untyped.ts";

/** One family of rules: looks at a single node. */
export type Check = (node: ts.Node, meaning: Meaning, report: Report) => void;

const checks: readonly Check[] = [
  checkTruthiness,
  checkText,
  checkComparison,
  checkErrors,
  checkGlobals,
  checkRefusals,
  checkLoops,
  checkClauses,
  checkConstructs,
  checkClassNames,
  checkPrivateNames,
  checkNewerLua,
  checkFunctions,
  checkModules,
  checkSearchPath,
  checkArrays,
  checkKeys,
  checkCharacters,
  checkEquality,
  checkMetadataKeys,
  checkUntyped,
  checkFrozen,
  checkIterators,
  checkIndirectCalls,
  checkJsonReferences,
  checkSelfConversions,
  checkMultiReturns,
  checkExtensionCalls,
  checkLibraryReferences,
  checkListShapes,
  checkUnsupported,
  checkAccessors,
  checkRegularExpressions,
];

/** Applies every rule to every node of a file. Where one of them fails, the statement it was looking at is marked. */
export function checkFile(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  let place: ts.Node = file;
  try {
    for (const node of meaning.facts.nodesOf(file).nodes) {
      if (ts.isStatement(node)) place = node;
      for (const check of checks) check(node, meaning, report);
    }
  } catch (cause) {
    report("compiler-crash", place, { problem: problemOf(cause) });
  }
}
