import ts from "../typescript_api.ts";
import type { Lua } from "./tstl.ts";

/** Comments that speak to tools, not to readers of the Lua. */
const toTools = /^\s*(?:@ts-|biome-ignore|eslint|prettier|#(?:end)?region|sourceMappingURL|<reference|\/)/;

function linesOf(comment: string): string[] {
  if (comment.startsWith("//")) return [comment.slice(2).trimEnd()];
  return comment
    .replace(/^\/\*+/, "")
    .replace(/\*+\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, " ").trimEnd())
    .filter((line, index, all) => line.trim() !== "" || (index > 0 && index < all.length - 1));
}

function commentsIn(text: string, ranges: readonly ts.CommentRange[] | undefined): string[] {
  return (ranges ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => !toTools.test(comment.replace(/^\/[/*]+/, "")))
    .flatMap(linesOf);
}

/** Returns true if the author left a line free before a node. */
function hasBlankLineBefore(node: ts.Node, text: string): boolean {
  return /^[^\S\n]*(?:\/\/[^\n]*)?\r?\n[^\S\n]*\r?\n/.test(text.slice(node.getFullStart(), node.getStart()));
}

/** The comment at the beginning of a file whose first statement is an import, which itself vanishes. */
export function headerComment(file: ts.SourceFile): string[] {
  const [first] = file.statements;
  if (!first || !ts.isImportDeclaration(first)) return [];
  return commentsIn(file.text, ts.getLeadingCommentRanges(file.text, first.getFullStart()));
}

/** A statement before which a line stays free. */
export interface Spaced extends Lua.Statement {
  blankBefore?: boolean;
}

/** Returns true if a node ends with another statement, which has taken the comment behind both. */
function endsWithStatement(node: ts.Node): boolean {
  if (ts.isIfStatement(node)) return !ts.isBlock(node.elseStatement ?? node.thenStatement);
  return ts.isIterationStatement(node, false) && !ts.isDoStatement(node) && !ts.isBlock(node.statement);
}

/** Copies the comments before and behind a node to the statements it became. */
export function keepComments(node: ts.Node, statements: Lua.Statement[]): Lua.Statement[] {
  const first = statements[0];
  const last = statements.at(-1);
  if (!first || !last || node.pos < 0) return statements;
  const text = node.getSourceFile().text;
  (first as Spaced).blankBefore = hasBlankLineBefore(node, text);
  const before = commentsIn(text, ts.getLeadingCommentRanges(text, node.getFullStart()));
  const behind = commentsIn(text, ts.getTrailingCommentRanges(text, node.getEnd()));
  if (before.length > 0) first.leadingComments = [...before, ...(first.leadingComments ?? [])];
  if (behind.length > 0 && !endsWithStatement(node)) last.trailingComments = behind;
  return statements;
}
