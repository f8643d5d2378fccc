import { isPackageFile } from "../../program/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns true if files of the user declare what something else defines, which may give objects of the server. */
export function hasAmbient(meaning: Meaning): boolean {
  const find = () =>
    meaning.program
      .getSourceFiles()
      .some(
        (file) =>
          !isPackageFile(file.fileName) && (file.isDeclarationFile || file.statements.some(isAmbient)),
      );
  return meaning.remember("ambient declarations", meaning.program, find);
}

function isAmbient(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  );
}
