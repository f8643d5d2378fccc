// @ts-check
// Writes sdk/surface/RELEASE.json from the Dovecot on this machine; with --check it only compares.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
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
        export { RealDovecot, RELEASE, requireDovecot } from "./test/contract/real_dovecot.ts";
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
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`
  );
}

/** @param {Record<string, unknown>} entries */
function sorted(entries) {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const { RealDovecot, RELEASE, requireDovecot, surfaceOf } = await loadServer();
requireDovecot();
const server = new RealDovecot();
try {
  const { lua, objects } = await surfaceOf(server);
  const found = {
    dovecot: execFileSync("dovecot", ["--version"], { encoding: "utf8" }).trim(),
    lua,
    objects: sorted({
      ...Object.fromEntries(
        Object.entries(objects).map(([name, members]) => [
          name,
          { origin: "server", members: sorted(members) },
        ]),
      ),
      mail: { origin: "source", members: MAIL },
    }),
  };
  const path = `${root}sdk/surface/${RELEASE}.json`;
  const text = `${JSON.stringify(found, null, 2)}\n`;
  const members = Object.values(found.objects).flatMap(({ members }) => Object.keys(members)).length;
  if (!process.argv.includes("--check")) {
    writeFileSync(path, text);
    console.log(`sdk/surface/${RELEASE}.json: ${members} members written`);
  } else if (text === readFileSync(path, "utf8")) {
    console.log(`sdk/surface/${RELEASE}.json: ${members} members agree with Dovecot ${found.dovecot}`);
  } else {
    console.error(
      `sdk/surface/${RELEASE}.json differs from what Dovecot ${found.dovecot} shows now:\n${text}`,
    );
    process.exitCode = 1;
  }
} finally {
  await server.stop();
}
