// @ts-check
// Writes sdk/surface/RELEASE.json for each Dovecot on this machine; with --check it only compares.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * No server hands a mail to a script, so its members are read from the release's source
 * (src/lib-storage/mail-lua.c, function dlua_push_mail and the table of methods).
 */
const MAIL = {
  __eq: { kind: "function", place: "metatable" },
  __gc: { kind: "function", place: "metatable" },
  __index: { kind: "table", place: "metatable" },
  __le: { kind: "function", place: "metatable" },
  __lt: { kind: "function", place: "metatable" },
  __name: { kind: "string", value: "struct mail", place: "metatable" },
  __tostring: { kind: "function", place: "metatable" },
  expunged: { kind: "boolean", place: "own" },
  item: { kind: "userdata", place: "own" },
  mailbox: { kind: "table", place: "own" },
  seq: { kind: "number", number: "float", place: "own" },
  uid: { kind: "number", number: "float", place: "own" },
};

/** The contract's way to a real server is written in TypeScript. */
async function loadServer() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { RealDovecot } from "./verify/real_dovecot.ts";
        export { findInstallations } from "./verify/installation.ts";
        export { surfaceOf } from "./scripts/surface_of.ts";`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    define: {
      "import.meta.url": JSON.stringify(import.meta.url),
      "import.meta.dirname": JSON.stringify(import.meta.dirname),
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "ds-surface-"));
  try {
    const file = join(folder, "server.mjs");
    writeFileSync(file, outputFiles[0]?.contents ?? "");
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Record<string, unknown>} entries */
function sorted(entries) {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const { RealDovecot, findInstallations, surfaceOf } = await loadServer();

/** @param {{ release: string, root: string, version: string }} installation */
async function surfaceIn(installation) {
  const server = new RealDovecot(installation);
  try {
    const { lua, objects } = await surfaceOf(server, installation.release);
    const walked = Object.entries(objects).map(([name, members]) => [
      name,
      { origin: "server", members: sorted(members) },
    ]);
    return {
      dovecot: installation.version,
      lua,
      objects: sorted({ ...Object.fromEntries(walked), mail: { origin: "source", members: MAIL } }),
    };
  } finally {
    await server.stop();
  }
}

/** @param {{ release: string, root: string, version: string }} installation */
async function writeOrCompare(installation) {
  const found = await surfaceIn(installation);
  const name = `sdk/surface/${installation.release}.json`;
  const text = `${JSON.stringify(found, null, 2)}\n`;
  const { dovecot } = found;
  const count = Object.values(found.objects).flatMap(({ members }) => Object.keys(members)).length;
  if (!process.argv.includes("--check")) {
    writeFileSync(root + name, text);
    console.log(`${name}: ${count} members written`);
  } else if (!existsSync(root + name)) {
    console.log(`${name}: not there; Dovecot ${dovecot} is new`);
  } else if (isDeepStrictEqual({ ...JSON.parse(readFileSync(root + name, "utf8")), dovecot }, found)) {
    console.log(`${name}: ${count} members agree with Dovecot ${dovecot}`);
  } else {
    console.error(`${name} differs from what Dovecot ${dovecot} shows now:\n${text}`);
    process.exitCode = 1;
  }
}

const installations = findInstallations();
if (installations.length === 0) {
  console.error("There is no Dovecot on this machine: npm run servers");
  process.exitCode = 1;
}
for (const installation of installations) await writeOrCompare(installation);
