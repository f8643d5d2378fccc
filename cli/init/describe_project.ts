import { join, relative } from "node:path";
import type { Kind } from "./kinds.ts";
import type { ProjectPlan } from "./plan_project.ts";
import type { Specifier } from "./specifier.ts";

/** A project that `init` has laid out, for the lines that it prints. */
export interface Done {
  readonly target: string;
  readonly release: string;
  readonly kind: Kind;
  readonly specifier: Specifier;
  readonly plan: ProjectPlan;
}

/** Says what was laid out, what of the user's was kept, and what to do next. */
export function describeProject(done: Done, cwd: string): string {
  const { target, release, kind, plan } = done;
  const folder = relative(cwd, target);
  const test = plan.keptScripts.includes("test") ? "npx node --test" : "npm test";
  const lines = [
    `A project for Dovecot ${release} is in ${target}.`,
    ...originLines(done),
    ...keptLines(plan),
    "",
    "Next:",
    ...(folder === "" ? [] : [`  cd ${folder}`]),
    "  npm install       # until then an editor may not find all types",
    `  ${test.padEnd(16)}  # runs the hooks on the simulated server`,
    `  npx dovescript run ${kind.entry}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Nothing for a package.json that named the package before. */
function originLines({ target, specifier: { text, source } }: Done): string[] {
  if (source === join(target, "package.json")) return [];
  const origin = source === undefined ? "the folder that it runs from now" : `as in ${source}`;
  return [`  package.json takes dovescript from ${text}, ${origin}.`];
}

function keptLines({ keptFiles, keptScripts }: ProjectPlan): string[] {
  const scripts = keptScripts.map((name) => `the script "${name}" in package.json`);
  const kept = [...keptFiles, ...scripts];
  return kept.length === 0 ? [] : [`  Your own are kept: ${kept.join(", ")}.`];
}
