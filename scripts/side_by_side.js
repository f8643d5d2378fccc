// @ts-check
/*
 * Runs npm scripts at the same time, and prints what each printed when it has ended. Fails if one of them fails:
 *
 *     node scripts/side_by_side.js check build
 */
import { spawn } from "node:child_process";
import { once } from "node:events";

/** @param {string} name */
async function run(name) {
  const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  const [code, signal] = await once(child, "close");
  console.log(`npm run ${name}`);
  process.stdout.write(Buffer.concat(printed));
  if (code !== 0) console.error(`npm run ${name} failed: ${signal ?? `exit code ${code}`}`);
  return code === 0;
}

const results = await Promise.all(process.argv.slice(2).map(run));
if (results.length === 0 || results.includes(false)) process.exitCode = 1;
