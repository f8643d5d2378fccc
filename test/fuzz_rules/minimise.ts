import ts from "../../compiler/typescript_api.ts";
import type { FuzzProgram } from "./program.ts";

/** A change that makes a text shorter. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Takes statements out of a program as long as it stays what it is. */
export function minimise(program: FuzzProgram, isSame: (program: FuzzProgram) => boolean): FuzzProgram {
  let smallest = program;
  for (let next: FuzzProgram | undefined = program; next; next = smaller(smallest, isSame)) smallest = next;
  return smallest;
}

/** The program after the first edit with which it stays what it is. */
function smaller(program: FuzzProgram, isSame: (program: FuzzProgram) => boolean): FuzzProgram | undefined {
  for (const edit of editsOf(program.entry)) {
    const entry = program.entry.slice(0, edit.start) + edit.text + program.entry.slice(edit.end);
    const candidate = { ...program, entry };
    if (isSame(candidate)) return candidate;
  }
  for (const [name, text] of Object.entries(program.modules)) {
    for (const edit of editsOf(text)) {
      const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      const candidate = { ...program, modules: { ...program.modules, [name]: changed } };
      if (isSame(candidate)) return candidate;
    }
  }
  return undefined;
}

/** All statements and members that can be left out, and all blocks that can be their contents, the largest first. */
function editsOf(text: string): Edit[] {
  const file = ts.createSourceFile("mail.ts", text, ts.ScriptTarget.ESNext, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node) => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    if (canGo(node)) {
      edits.push({ start: node.getFullStart(), end, text: "" });
      const inner = contentsOf(node);
      if (inner.length > 0)
        edits.push({ start, end, text: inner.map((each) => each.getText(file)).join("\n") });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.sort((a, b) => b.end - b.start - b.text.length - (a.end - a.start - a.text.length));
}

function canGo(node: ts.Node): boolean {
  if (ts.isMethodDeclaration(node))
    return ts.isObjectLiteralExpression(node.parent) || ts.isClassLike(node.parent);
  if (ts.isBlock(node)) return ts.isBlock(node.parent) || ts.isCaseOrDefaultClause(node.parent);
  return ts.isStatement(node) || ts.isPropertyDeclaration(node) || ts.isImportSpecifier(node);
}

/** The statements that can stand in the place of one that holds them. */
function contentsOf(node: ts.Node): readonly ts.Statement[] {
  if (ts.isBlock(node)) return node.statements;
  if (ts.isIfStatement(node)) return statementsOf(node.thenStatement);
  if (ts.isIterationStatement(node, false)) return statementsOf(node.statement);
  if (ts.isLabeledStatement(node)) return [node.statement];
  return ts.isTryStatement(node) ? node.tryBlock.statements : [];
}

function statementsOf(node: ts.Statement): readonly ts.Statement[] {
  return ts.isBlock(node) ? node.statements : [node];
}
