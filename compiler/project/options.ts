import ts from "typescript";

/** Choices of the user's tsconfig that change no output: how strict TypeScript is, and where modules are found. */
const kept = [
  "allowUnreachableCode",
  "allowUnusedLabels",
  "baseUrl",
  "customConditions",
  "erasableSyntaxOnly",
  "exactOptionalPropertyTypes",
  "ignoreDeprecations",
  "isolatedModules",
  "noFallthroughCasesInSwitch",
  "noImplicitOverride",
  "noImplicitReturns",
  "noPropertyAccessFromIndexSignature",
  "noUncheckedIndexedAccess",
  "noUnusedLocals",
  "noUnusedParameters",
  "paths",
  "pathsBasePath",
  "rootDirs",
  "verbatimModuleSyntax",
] as const;

/** What TypeScriptToLua reads from the program's options. */
export interface LuaOptions extends ts.CompilerOptions {
  noImplicitSelf: true;
}

/**
 * The options every compilation runs with. What the output or the meaning of the types depends on is forced: the
 * user's choices for it serve an editor or other tools.
 */
export function compilerOptions(chosen: ts.CompilerOptions = {}): LuaOptions {
  const options = Object.fromEntries(kept.flatMap((name) => (name in chosen ? [[name, chosen[name]]] : [])));
  return {
    ...options,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ["dovescript"],
    skipLibCheck: true,
    noEmit: true,
    allowJs: false,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    esModuleInterop: true,
    removeComments: true,
    noImplicitSelf: true,
  };
}
