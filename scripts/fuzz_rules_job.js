// @ts-check
/* A thread of fuzz_rules.js: judges a part of the programs. */
import { parentPort, workerData } from "node:worker_threads";

const { judgePart } = await import(workerData.module);
const onPrograms = (/** @type {number} */ count) => parentPort?.postMessage({ count });
parentPort?.postMessage({ result: judgePart({ ...workerData.options, onPrograms }) });
