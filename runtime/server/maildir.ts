import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decode } from "../text.ts";
import { type NamedPath, unreadable } from "./project_file.ts";
import type { StoredMessage } from "./stored_message.ts";

const FLAGS: Readonly<Record<string, string>> = {
  D: "\\Draft",
  F: "\\Flagged",
  R: "\\Answered",
  S: "\\Seen",
  T: "\\Deleted",
};

/** The messages of a Maildir folder, numbered in the order of their file names as a first sync does. */
export function readMaildir(named: NamedPath): StoredMessage[] {
  const folder = resolve(named.baseDir, named.path);
  try {
    const keywords = readKeywords(folder);
    return listFiles(folder).map(({ name, path }, index) => {
      const letters = /:2,([A-Za-z]*)$/.exec(name)?.[1] ?? "";
      return {
        uid: index + 1,
        flags: new Set([...letters].flatMap((letter) => FLAGS[letter] ?? [])),
        keywords: new Set([...letters].flatMap((letter) => keywords.get(letter) ?? [])),
        text: decode(readFileSync(path)),
      };
    });
  } catch (cause) {
    throw unreadable(named, folder, cause);
  }
}

function listFiles(folder: string): { name: string; path: string }[] {
  const files = ["cur", "new"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => !name.startsWith("."))
      .map((name) => ({ name, path: join(folder, part, name) })),
  );
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The keywords of the letters `a`, `b` and so on, from `dovecot-keywords`. */
function readKeywords(folder: string): Map<string, string> {
  const path = join(folder, "dovecot-keywords");
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, "utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, index, keyword] = /^(\d+) (.+)$/.exec(line) ?? [];
      return keyword === undefined ? [] : [[String.fromCharCode(97 + Number(index)), keyword] as const];
    }),
  );
}
