import ts from "../typescript_api.ts";

/** Choices of the user's tsconfig that change no output: what TypeScript reports, and where modules are found. */
export const keptOptions = [
  "allowArbitraryExtensions",
  "allowImportingTsExtensions",
  "allowUmdGlobalAccess",
  "allowUnreachableCode",
  "allowUnusedLabels",
  "baseUrl",
  "customConditions",
  "erasableSyntaxOnly",
  "exactOptionalPropertyTypes",
  "ignoreDeprecations",
  "forceConsistentCasingInFileNames",
  "isolatedDeclarations",
  "isolatedModules",
  "moduleDetection",
  "moduleSuffixes",
  "noFallthroughCasesInSwitch",
  "noImplicitOverride",
  "noImplicitReturns",
  "noPropertyAccessFromIndexSignature",
  "noUncheckedIndexedAccess",
  "noUncheckedSideEffectImports",
  "noUnusedLocals",
  "noUnusedParameters",
  "paths",
  "pathsBasePath",
  "preserveSymlinks",
  "resolvePackageJsonExports",
  "resolvePackageJsonImports",
  "rewriteRelativeImportExtensions",
  "rootDirs",
  "skipLibCheck",
  "verbatimModuleSyntax",
] as const;

/** Options that TypeScriptToLua reads from the program. */
export interface LuaOptions extends ts.CompilerOptions {
  noImplicitSelf: true;
}

/**
 * The options every compilation runs with. What the output or the meaning of the types depends on is forced: the
 * user's choices for it serve an editor or other tools.
 */
export function compilerOptions(chosen: ts.CompilerOptions = {}): LuaOptions {
  const options = Object.fromEntries(
    keptOptions.flatMap((name) => (name in chosen ? [[name, chosen[name]]] : [])),
  );
  const declaration = chosen.declaration ?? chosen.composite;
  return {
    ...options,
    ...(declaration !== undefined && { declaration }),
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["dovescript"],
    noEmit: true,
    allowJs: false,
    resolveJsonModule: true,
    esModuleInterop: true,
    removeComments: true,
    noImplicitSelf: true,
  };
}
