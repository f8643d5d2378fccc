import type { Report } from "../../diagnostics/index.ts";
import { effectTagsOf, isProjectFunction, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** `@borrows`, `@consumes` and `@keeps` of something that is no parameter, and so say nothing. */
export function checkParameterTags(files: readonly ts.SourceFile[], meaning: Meaning, report: Report): void {
  for (const file of files) {
    const { nodes, types } = meaning.facts.nodesOf(file);
    for (const node of [...nodes, ...types]) {
      if (ts.isFunctionLike(node) && !isProjectFunction(node)) checkTags(node, report);
    }
  }
}

function checkTags(node: ts.SignatureDeclaration, report: Report): void {
  const names = ["this", ...node.parameters.map(({ name }) => name.getText())];
  for (const { effect, parameter, node: tag } of effectTagsOf(node)) {
    if (names.includes(parameter)) continue;
    const [first] = names.slice(1);
    report("unknown-parameter-tag", tag.tagName, {
      tag: `@${effect}${parameter === "" ? "" : ` ${parameter}`}`,
      remedy:
        first === undefined
          ? "Remove it: nothing is given here."
          : `Name a parameter: \`@${effect} ${first}\`.`,
    });
  }
}
