import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A fenced block of a Markdown file. */
export interface Fence {
  /** FILE:LINE of its first line. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

/** The files of the project: what is or will be in the repository. */
export function projectFiles(root: string): string[] {
  const command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  return execFileSync("git", command, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
}

/** All fenced blocks of all Markdown files. */
export function projectFences(root: string): Fence[] {
  return projectFiles(root)
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => fencesIn(file, readFileSync(path.join(root, file), "utf8")));
}

export function fencesIn(file: string, markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language, 2: text, index }) => ({
      place: `${file}:${markdown.slice(0, index).split("\n").length + 1}`,
      language: language!,
      text: text!,
    }),
  );
}
