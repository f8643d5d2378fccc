import type { Import } from "./imports.ts";

interface Rule {
  readonly says: string;
  readonly breaks: (found: Import) => boolean;
}

const within = (file: string, ...folders: string[]) =>
  folders.some((folder) => file.startsWith(`${folder}/`));
/** What the releases expose, as JSON. */
const isData = (file: string) => within(file, "sdk/surface") && file.endsWith(".json");
const SOURCES = ["sdk", "releases", "compiler", "runtime", "verify", "cli"];

/** Data flows one way: TypeScript → compiler → chunk → runtime → transcript. */
export const IMPORT_RULES: readonly Rule[] = [
  {
    says: "sdk imports nothing from outside",
    breaks: ({ from, to }) => within(from, "sdk") && !within(to, "sdk"),
  },
  {
    says: "compiler and runtime never import each other",
    breaks: ({ from, to }) =>
      (within(from, "compiler") && within(to, "runtime")) ||
      (within(from, "runtime") && within(to, "compiler")),
  },
  {
    says: "compiler reads sdk as declarations, it does not import it",
    breaks: ({ from, to }) => within(from, "compiler") && within(to, "sdk"),
  },
  {
    says: "runtime imports sdk as types only",
    breaks: ({ from, to, typeOnly }) => within(from, "runtime") && within(to, "sdk") && !typeOnly,
  },
  {
    says: "releases imports data of sdk, and nothing else",
    breaks: ({ from, to }) => within(from, "releases") && !within(to, "releases") && !isData(to),
  },
  {
    says: "verify knows the runtime from outside: no engine, no bindings, no contexts",
    breaks: ({ from, to }) =>
      within(from, "verify") &&
      within(to, "compiler", "runtime/engine", "runtime/bindings", "runtime/contexts"),
  },
  {
    says: "only cli imports verify",
    breaks: ({ from, to }) => within(from, "sdk", "compiler", "runtime") && within(to, "verify"),
  },
  {
    says: "nothing imports cli",
    breaks: ({ from, to }) => !within(from, "cli") && within(to, "cli"),
  },
  {
    says: "sources import no tests, scripts, examples or templates",
    breaks: ({ to }) => within(to, "test", "scripts", "bench", "examples", "templates"),
  },
  {
    says: "only runtime/engine imports fengari",
    breaks: ({ from, to }) => to === "npm:fengari" && !within(from, "runtime/engine"),
  },
  {
    says: "runtime/server and runtime/log know no Lua: no engine, no bindings, no contexts",
    breaks: ({ from, to }) =>
      within(from, "runtime/server", "runtime/log") &&
      within(to, "runtime/engine", "runtime/bindings", "runtime/contexts"),
  },
  {
    says: "runtime/engine knows Lua only: no bindings, no contexts",
    breaks: ({ from, to }) =>
      within(from, "runtime/engine") && within(to, "runtime/bindings", "runtime/contexts"),
  },
  {
    says: "runtime/bindings never import contexts",
    breaks: ({ from, to }) => within(from, "runtime/bindings") && within(to, "runtime/contexts"),
  },
  {
    says: "a file of the project is imported by its path",
    breaks: ({ to }) => to === "npm:dovescript",
  },
];

/** `FILE:LINE imports TARGET: RULE` for each broken rule. */
export function violations(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from }) => within(from, ...SOURCES))
    .flatMap((found) =>
      IMPORT_RULES.filter(({ breaks }) => breaks(found)).map(
        ({ says }) => `${found.from}:${found.line} imports ${found.to}: ${says}`,
      ),
    );
}
