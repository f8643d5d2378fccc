// @ts-check
// Runs each hostile script and right sessions behind it as a process of their own, several at once, and compares how
// the script ends with what it announces.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const AT_ONCE = 8;
/** Seconds of CPU that a script and the sessions behind it may use, the start of the process included. */
const MOST_SECONDS = 15;
/** Seconds after which a script counts as one that hangs, however busy the machine is. */
const HANGS = 600;

const scripts = fileURLToPath(new URL("../test/runtime/engine/hostile/", import.meta.url));
const session = fileURLToPath(new URL("hostile_session.js", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "dovescript-hostile-"));

/** @typedef {{ name: string, ended: string, seconds: number, problem: string | undefined }} Result */

/** @param {string} name @returns {Promise<Result>} */
async function judge(name) {
  const script = readFileSync(path.join(scripts, `${name}.lua`), "utf8");
  const limit = /^-- ends: (\S+)$/m.exec(script)?.[1];
  const file = path.join(folder, `${name}.lua`);
  const hook = limit === undefined ? `${script}\nfunction mail_user_created() end` : inHook(script);
  writeFileSync(file, hook);
  const { code, output: written, errors, seconds } = await run(file);
  if (code !== 0) return { name, ended: `exit ${code}`, seconds, problem: errors.trim().split("\n").at(-1) };
  const { ended, output, isRightBehind } = JSON.parse(written);
  const printed = [...script.matchAll(/^-- prints: (.*)$/gm)].map((match) => `${match[1]}\n`).join("");
  const isRight =
    limit === undefined ? ended === "ended" && output.replaceAll("\t", " ") === printed : ended === limit;
  const problems = [
    ...(isRight ? [] : [`announced ${limit ?? "its output"}`]),
    ...(isRightBehind ? [] : ["the session behind it is wrong"]),
    ...(seconds <= MOST_SECONDS ? [] : ["too slow"]),
  ];
  const problem = problems.length > 0 ? problems.join("; ") : undefined;
  return { name, ended, seconds, problem };
}

/** @param {string} script */
function inHook(script) {
  return `function mail_user_created(user)\n${script}\nend`;
}

/**
 * Runs a session, and reads the seconds of CPU that it used from the shell's `times`.
 *
 * @param {string} file
 * @returns {Promise<{ code: number | null, output: string, errors: string, seconds: number }>}
 */
function run(file) {
  const line = 'timeout "$4" "$1" "$2" "$3"; code=$?; times >&3; exit $code';
  const child = spawn("bash", ["-c", line, "run", process.execPath, session, file, String(HANGS)], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const texts = ["", "", "", ""];
  for (const index of [1, 2, 3])
    child.stdio[index]?.on("data", (piece) => {
      texts[index] += String(piece);
    });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const [, output = "", errors = "", times = ""] = texts;
      resolve({ code, output, errors: errors.slice(-100_000), seconds: secondsIn(times) });
    });
  });
}

/** @param {string} times what the shell prints: the second line has user and system time of its children */
function secondsIn(times) {
  const children = times.trim().split("\n").at(-1) ?? "";
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

const names = readdirSync(scripts)
  .filter((file) => file.endsWith(".lua"))
  .map((file) => file.slice(0, -".lua".length));
const waiting = [...names];
/** @type {Result[]} */
const results = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      results.push(await judge(name));
  }),
);
rmSync(folder, { recursive: true });
results.sort((first, second) => second.seconds - first.seconds);
for (const { name, ended, seconds, problem } of results)
  console.log(`${name.padEnd(30)} ${ended.padEnd(18)} ${seconds.toFixed(2).padStart(6)} s  ${problem ?? ""}`);
const failed = results.filter(({ problem }) => problem !== undefined).length;
console.log(`${results.length} hostile scripts, ${AT_ONCE} at once, ${failed} not as announced`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
