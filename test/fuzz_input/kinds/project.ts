import type { Choice } from "../../../scripts/lua/choice.js";
import type { Entry } from "../case.ts";
import type { Project, Seeds } from "../seeds.ts";

/** The files of a case that is still being made, by path. */
export type Files = Map<string, Entry>;

/** A right project, without its tests. */
export function projectOf(choice: Choice, seeds: Seeds): Files {
  return withoutTests(choice.one(seeds.projects));
}

/** The project that `init` lays out, for any release and Lua. */
export function newProject(choice: Choice, seeds: Seeds): Files {
  const files = withoutTests(seeds.projects[0]!);
  const { file } = files.get("tsconfig.json") as { file: string };
  const release = choice.one(["2.3.19.1", "2.3.19.1", "2.3.4", "2.4.1"]);
  const lua = choice.once(6) ? `, "lua": "${choice.one(["5.1", "5.3", "5.4"])}"` : "";
  files.set("tsconfig.json", { file: file.replace(/("dovecot": )"[^"]*"/, `$1"${release}"${lua}`) });
  return files;
}

function withoutTests(project: Project): Files {
  const files = project.filter(([path]) => !path.startsWith("test/"));
  return new Map(files.map(([path, text]) => [path, { file: text }]));
}
