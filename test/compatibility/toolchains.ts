import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { mustRun } from "./run_program.ts";

/** The releases of TypeScript that a user may have as a compiler of their own. */
export const TYPESCRIPTS = ["5.9.3", "6.0.2", "7"] as const;

/** The lines of Node that dovescript runs on. */
export const NODES = ["20", "22", "24"] as const;

/** A new folder outside of the tree, in which nothing of the tree is found. */
export function emptyFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `dovescript-${name}-`));
}

/** Packs the built package and returns the path of its tarball. */
export function packTarball(): string {
  const folder = emptyFolder("tarball");
  const packed = mustRun(
    resolve("."),
    "npm",
    "pack",
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  );
  const [{ filename }] = JSON.parse(packed);
  return join(folder, filename);
}

/** Compilers and Nodes, installed from the registry. */
export interface Toolchains {
  readonly tsc: (version: string) => string;
  readonly node: (line: string) => string;
}

export function installToolchains(): Toolchains {
  installed ??= install();
  return installed;
}

let installed: Toolchains | undefined;

function install(): Toolchains {
  const folder = emptyFolder("toolchains");
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = [
    ...TYPESCRIPTS.map((version) => `typescript-${version}@npm:typescript@${version}`),
    ...NODES.map((line) => `node-${line}@npm:node@${line}`),
  ];
  mustRun(folder, "npm", "install", ...packages);
  return {
    tsc: (version) => join(folder, "node_modules", `typescript-${version}`, "bin/tsc"),
    node: (line) => join(folder, "node_modules", `node-${line}`, "bin/node"),
  };
}
