import ts from "../typescript_api.ts";

/** A statement that ends or repeats another. */
export type Jump = ts.BreakStatement | ts.ContinueStatement;

/** The statement behind its labels. */
export function labelledStatement(node: ts.LabeledStatement): ts.Statement {
  return ts.isLabeledStatement(node.statement) ? labelledStatement(node.statement) : node.statement;
}

/** The statement that a jump without a label ends or repeats. */
export function nearestJumpTarget(node: Jump): ts.Node | undefined {
  return ts.findAncestor(
    node,
    (at) => ts.isIterationStatement(at, false) || (ts.isBreakStatement(node) && ts.isSwitchStatement(at)),
  );
}

/** The statement that a jump ends or repeats. */
export function jumpTarget(node: Jump): ts.Node | undefined {
  if (!node.label) return nearestJumpTarget(node);
  const { text } = node.label;
  const labelled = ts.findAncestor(
    node,
    (at): at is ts.LabeledStatement => ts.isLabeledStatement(at) && at.label.text === text,
  );
  return labelled && labelledStatement(labelled);
}
