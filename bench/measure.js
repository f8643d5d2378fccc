// @ts-check

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Seconds for one repetition.
 *
 * @param {() => number} run
 * @param {number} repetitions
 */
function seconds(run, repetitions) {
  const start = performance.now();
  for (let i = 0; i < repetitions; i++) run();
  return (performance.now() - start) / 1000 / repetitions;
}

/** Milliseconds before the first measurement. */
const WARM_UP = 2500;

/** @param {() => number} run */
function warmUp(run) {
  const end = performance.now() + WARM_UP;
  do run();
  while (performance.now() < end);
}

/**
 * Medians of rounds in which the rivals take turns, in an order that changes, when both have run for a while: Node
 * compiles what runs often, each time a little better.
 *
 * @param {import("./runs.js").Run} run
 * @param {{ rounds: number, repetitions: number }} options
 */
export function compare({ stock, engine }, { rounds, repetitions }) {
  const shown = [stock(), engine()];
  if (shown[0] !== shown[1]) throw new Error(`stock gave ${shown[0]}, the engine gave ${shown[1]}`);
  /** @type {{ stock: number[], engine: number[], ratio: number[] }} */
  const times = { stock: [], engine: [], ratio: [] };
  warmUp(stock);
  warmUp(engine);
  for (let round = 0; round < rounds; round++) {
    const stockFirst = round % 2 === 0;
    const first = seconds(stockFirst ? stock : engine, repetitions);
    const second = seconds(stockFirst ? engine : stock, repetitions);
    const [ofStock, ofEngine] = stockFirst ? [first, second] : [second, first];
    times.stock.push(ofStock);
    times.engine.push(ofEngine);
    times.ratio.push(ofStock / ofEngine);
  }
  return { stock: median(times.stock), engine: median(times.engine), ratio: median(times.ratio) };
}
