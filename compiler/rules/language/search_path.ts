import type { Report } from "../../diagnostics/index.ts";
import {
  dependenciesOf,
  functionAround,
  isAssignment,
  isRequired,
  type Meaning,
  memberReference,
  serverModuleNamed,
  serverModuleUse,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

const PATHS: readonly (string | undefined)[] = ["path", "cpath"];

/** Reports `package.path = …` at the top of a file whose imports were looked for before. */
export function checkSearchPath(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isBinaryExpression(node) || !isAssignment(node) || functionAround(node)) return;
  const member = memberReference(node.left, meaning);
  if (!member || !PATHS.includes(member.name) || !ts.isIdentifier(member.object as ts.Node)) return;
  const use = serverModuleUse(member.object as ts.Identifier, meaning);
  if (!use || isRequired(use.module)) return;
  const modules = dependenciesOf(node.getSourceFile(), meaning).map(({ specifier }) =>
    serverModuleNamed(specifier.text),
  );
  if (modules.some((name) => name !== undefined && isRequired(name)))
    report("late-search-path", node, { name: `package.${member.name}` });
}
