import ts from "../typescript_api.ts";

/** A choice in tsconfig.json without which an editor shows something else than `check`. */
export interface EditorRequirement {
  readonly option: string;
  readonly isMet: (options: ts.CompilerOptions) => boolean;
  /** The member to write; without one the option must be left out. */
  readonly example?: string;
  /** The editor's behaviour without the option. */
  readonly otherwise: string;
}

const OWN_TYPES = ["dovescript", "dovescript/library"];

const strictness = "an editor checks types less strictly";
const resolution = "an editor finds or takes modules in another way";

function mustBe(option: string, wanted: boolean, otherwise: string): EditorRequirement {
  return {
    option,
    isMet: (options) => options[option] === wanted,
    example: `"${option}": ${wanted}`,
    otherwise,
  };
}

function mustNotBe(option: string, refused: boolean, otherwise: string): EditorRequirement {
  return { option, isMet: (options) => options[option] !== refused, otherwise };
}

function hasOwnTypes({ types = [] }: ts.CompilerOptions): boolean {
  return types.length === OWN_TYPES.length && OWN_TYPES.every((name) => types.includes(name));
}

/** TypeScript checks the same from ES2022 on. */
function isModernTarget({ target = ts.ScriptTarget.ES5 }: ts.CompilerOptions): boolean {
  return target >= ts.ScriptTarget.ES2022 && target <= ts.ScriptTarget.ESNext;
}

/** Options that `compilerOptions` forces, and what a tsconfig.json must say about each for an editor to do the same. */
export const editorRequirements: readonly EditorRequirement[] = [
  mustBe("noLib", true, "an editor offers JavaScript's whole library, of which Lua has only a part"),
  {
    option: "lib",
    isMet: ({ lib }) => lib === undefined,
    otherwise: "an editor reports it as an error beside noLib, as hooks have a library of their own",
  },
  {
    option: "types",
    isMet: hasOwnTypes,
    example: '"types": ["dovescript", "dovescript/library"]',
    otherwise: "an editor knows other global names than a hook has",
  },
  mustBe("strict", true, strictness),
  {
    option: "target",
    isMet: isModernTarget,
    example: '"target": "ESNext"',
    otherwise: "an editor reports syntax that the compiler takes",
  },
  {
    option: "module",
    isMet: ({ module }) => module === ts.ModuleKind.ESNext,
    example: '"module": "ESNext"',
    otherwise: resolution,
  },
  {
    option: "moduleResolution",
    isMet: ({ moduleResolution }) => moduleResolution === ts.ModuleResolutionKind.Bundler,
    example: '"moduleResolution": "bundler"',
    otherwise: resolution,
  },
  ...[
    "alwaysStrict",
    "noImplicitAny",
    "noImplicitThis",
    "strictBindCallApply",
    "strictBuiltinIteratorReturn",
    "strictFunctionTypes",
    "strictNullChecks",
    "strictPropertyInitialization",
    "useUnknownInCatchVariables",
  ].map((option) => mustNotBe(option, false, strictness)),
  mustNotBe("useDefineForClassFields", false, "an editor lets fields of a class be read before they exist"),
  ...["allowSyntheticDefaultImports", "esModuleInterop", "resolveJsonModule"].map((option) =>
    mustNotBe(option, false, resolution),
  ),
  mustNotBe("noCheck", true, "an editor checks no types"),
  mustNotBe("importHelpers", true, "an editor asks for a package of helpers"),
  ...["allowJs", "checkJs", "noResolve"].map((option) => mustNotBe(option, true, resolution)),
];
