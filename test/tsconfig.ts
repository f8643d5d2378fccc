import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const template = fileURLToPath(new URL("../templates/mail/all/tsconfig.json", import.meta.url));

/** The tsconfig.json of a new project, with these settings of ours and these options of TypeScript beside its own. */
export function tsconfig(dovescript: object = {}, chosen: object = {}): string {
  const { compilerOptions, include } = JSON.parse(readFileSync(template, "utf8"));
  return JSON.stringify({ compilerOptions: { ...compilerOptions, ...chosen }, include, dovescript });
}
