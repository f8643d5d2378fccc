import ts from "../typescript_api.ts";
import type { TypescriptFiles } from "./typescript_files.ts";

/** TypeScript's own, which it does not declare. */
interface Internals {
  createGetCanonicalFileName(namesHaveCase: boolean): (name: string) => string;
}

const { createGetCanonicalFileName } = ts as unknown as Internals;

/** A compiler host over files, which knows no library and writes nothing. */
export function createHost(files: TypescriptFiles, parse: ts.CompilerHost["getSourceFile"]): ts.CompilerHost {
  const { useCaseSensitiveFileNames: namesHaveCase } = files;
  return {
    ...files,
    useCaseSensitiveFileNames: () => namesHaveCase,
    getCanonicalFileName: createGetCanonicalFileName(namesHaveCase),
    getSourceFile: parse,
    getDefaultLibFileName: () => "lib.d.ts",
    getNewLine: () => "\n",
    writeFile: () => {},
  };
}
