import { isAlive, type Life } from "../../releases/index.ts";

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
} as const satisfies Readonly<Record<string, Kind>>;

/** The folders whose files make a project for a release, in order. */
export function foldersFor({ layers }: Kind, release: string): string[] {
  return layers.filter((layer) => isAlive(layer, release)).map(({ folder }) => folder);
}
