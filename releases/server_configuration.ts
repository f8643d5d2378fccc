import type { Block, Server, Servers } from "./contexts/server.ts";
import { compareReleases } from "./life.ts";

export { SCRIPT } from "./contexts/server.ts";

/** How one release is told to load a script. */
export function serverOf(servers: Servers, release: string): Server {
  return servers.findLast(({ since }) => compareReleases(release, since) >= 0) ?? servers[0];
}

/** Replaces each text of a block. */
export function mapTexts(block: Block, replace: (text: string) => string): Block {
  const members = Object.entries(block).map(([name, value]) => [
    name,
    typeof value === "string" ? replace(value) : mapTexts(value, replace),
  ]);
  return Object.fromEntries(members);
}

/** Adds settings to the block that a path of names leads to. */
export function addSettings(
  block: Block,
  [name, ...inner]: readonly string[],
  settings: Readonly<Record<string, string>>,
): Block {
  if (name === undefined) return { ...block, ...settings };
  const { [name]: around = {} } = block;
  return typeof around === "string" ? block : { ...block, [name]: addSettings(around, inner, settings) };
}

/** The lines of a block. A text of several lines is a value and comments. */
export function configurationLines(block: Block): string[] {
  return Object.entries(block).flatMap(([name, value]) =>
    typeof value === "string"
      ? `${name} = ${value}`.split("\n")
      : [`${name} {`, ...configurationLines(value).map((line) => `  ${line}`), "}"],
  );
}

/** A value between quotes, which keep blanks, `#` and `$` as they are. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
