// @ts-check
// Writes sdk/surface/RELEASE.json for each Dovecot on this machine; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { ownPlaces, withSources } from "./load_sources.js";

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

/** @param {Record<string, unknown>} entries */
function sorted(entries) {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const input = fileURLToPath(new URL("./surface_sources.ts", import.meta.url));
const { RealDovecot, findInstallations, surfaceOf, authSurfaceOf, withAuthSurface, performOnServer } =
  await withSources({ input, plugins: [ownPlaces()] }, (file) => import(pathToFileURL(file).href));

/** @param {{ release: string, root: string, version: string }} installation */
async function surfaceIn(installation) {
  const server = new RealDovecot(installation);
  try {
    const { lua, objects: ofMail } = await surfaceOf(server, installation.release);
    /** @param {unknown} trial */
    const perform = async (trial) => (await performOnServer(installation, trial)).performance;
    const objects = withAuthSurface(ofMail, await authSurfaceOf(perform, installation.release));
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
