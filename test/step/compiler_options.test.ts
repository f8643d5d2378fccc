import ts from "typescript";
import { expect, test } from "vitest";
import { editorRequirements } from "../../compiler/project/editor_requirements.ts";
import { keptOptions } from "../../compiler/project/options.ts";

interface OptionDeclaration {
  readonly name: string;
  readonly affectsSemanticDiagnostics?: true;
  readonly affectsBindDiagnostics?: true;
  readonly affectsModuleResolution?: true;
  readonly affectsProgramStructure?: true;
  readonly affectsSourceFile?: true;
}

/** TypeScript's own list of its options, which it does not declare. */
const declared = (ts as unknown as { readonly optionDeclarations: readonly OptionDeclaration[] })
  .optionDeclarations;

/** Options that may change what an editor shows, and why they need not be looked at. */
const harmless: Readonly<Record<string, string>> = {
  assumeChangesOnlyAffectDirectDependencies: "for tsc --watch",
  disableSizeLimit: "for projects in JavaScript",
  emitDecoratorMetadata: "decorators are refused",
  experimentalDecorators: "decorators are refused",
  importsNotUsedAsValues: "TypeScript no longer has it and says so",
  jsx: "JSX is refused",
  jsxImportSource: "JSX is refused",
  keyofStringsOnly: "TypeScript no longer has it and says so",
  libReplacement: "there is no lib",
  maxNodeModuleJsDepth: "needs allowJs",
  noErrorTruncation: "changes the length of messages only",
  noImplicitUseStrict: "TypeScript no longer has it and says so",
  noStrictGenericChecks: "TypeScript no longer has it and says so",
  stableTypeOrdering: "changes the order in messages only",
  suppressExcessPropertyErrors: "TypeScript no longer has it and says so",
  suppressImplicitAnyIndexErrors: "TypeScript no longer has it and says so",
  typeRoots: "the names in types are this package",
};

test("options of TypeScript that change what an editor shows are kept, required, or harmless", () => {
  const concerned = declared.filter(
    (option) =>
      option.affectsSemanticDiagnostics ||
      option.affectsBindDiagnostics ||
      option.affectsModuleResolution ||
      option.affectsProgramStructure ||
      option.affectsSourceFile,
  );
  expect(concerned.length).toBeGreaterThan(60);
  const required = editorRequirements.map(({ option }) => option);
  const known = new Set<string>([...keptOptions, ...required, ...Object.keys(harmless)]);
  expect(concerned.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

test("options are not both kept and required", () => {
  const names: readonly string[] = keptOptions;
  expect(editorRequirements.filter(({ option }) => names.includes(option))).toEqual([]);
  expect(Object.keys(harmless).filter((name) => names.includes(name))).toEqual([]);
});
