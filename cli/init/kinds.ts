import { isAlive, type Life } from "../../releases/index.ts";
import { UsageError } from "../usage_error.ts";

/** A folder of templates, and the releases that its files are for. */
interface Layer extends Life {
  readonly folder: string;
}

/** A kind of script that a project can be laid out for. */
export interface Kind {
  /** The module that is compiled, from the project's folder. */
  readonly entry: string;
  /** A file of a later layer replaces the one of the same name in an earlier layer. */
  readonly layers: readonly Layer[];
}

export const kinds = {
  mail: {
    entry: "src/mail.ts",
    layers: [
      { folder: "project" },
      { folder: "mail/all" },
      { folder: "mail/2.3", removed: "2.4.0" },
      { folder: "mail/2.4", since: "2.4.0" },
    ],
  },
  auth: {
    entry: "src/auth.ts",
    layers: [
      { folder: "project" },
      { folder: "auth/all" },
      { folder: "auth/2.3", removed: "2.4.0" },
      { folder: "auth/2.4", since: "2.4.0" },
    ],
  },
  push: {
    entry: "src/push.ts",
    layers: [
      { folder: "project" },
      { folder: "push/all" },
      { folder: "push/2.3", removed: "2.4.0" },
      { folder: "push/2.4", since: "2.4.0" },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

/** @throws UsageError for a name that is none. */
export function checkKind(name: string): KindName {
  const found = Object.keys(kinds).find((known): known is KindName => known === name);
  if (found !== undefined) return found;
  throw new UsageError(`There is no project for scripts of the kind ${name}.`, {
    code: "invalid-option",
    hint: `Use one of: ${Object.keys(kinds).join(", ")}.`,
  });
}

/** The folders whose files make a project for a release, in order. */
export function foldersFor({ layers }: Kind, release: string): string[] {
  return layers.filter((layer) => isAlive(layer, release)).map(({ folder }) => folder);
}
