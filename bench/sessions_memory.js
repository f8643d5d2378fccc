// @ts-check
// Sessions one after another in one process: the heap after collections must stay flat.
import { readFileSync } from "node:fs";
import { buildEngine } from "./build.js";

const SESSIONS = 100_000;
/** A server keeps its log and its events: it lives for so many sessions. */
const SESSIONS_OF_A_SERVER = 100;
const SHOWN_AT = [0.1, 0.5, 1];
/** More than this growth from the first to the last is no longer flat. */
const ALLOWED = 0.05;

const collect = globalThis.gc;
if (collect === undefined) throw new Error("start node with --expose-gc");

const { Dovecot } = await buildEngine();
const script = readFileSync(new URL("./lua/policy.lua", import.meta.url), "utf8");

function heap() {
  // What a finalizer of the first collection frees goes with the second.
  collect?.();
  collect?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const heaps = [];
let dovecot = new Dovecot();
for (let session = 1; session <= SESSIONS; session++) {
  if (session % SESSIONS_OF_A_SERVER === 0) dovecot = new Dovecot();
  const { outcome } = dovecot.login("alice", { script }).logout();
  if (outcome !== "ended") throw new Error(`session ${session}: ${outcome}`);
  if (!SHOWN_AT.some((share) => share * SESSIONS === session)) continue;
  heaps.push(heap());
  console.log(`${session} sessions: heapUsed ${heaps.at(-1)?.toFixed(2)} MB after collection`);
}
const growth = (heaps.at(-1) ?? 0) / (heaps[0] ?? 1) - 1;
console.log(`growth ${(growth * 100).toFixed(1)} % (allowed ${ALLOWED * 100} %)`);
process.exitCode = growth <= ALLOWED ? 0 : 1;
