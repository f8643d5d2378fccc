/** The generators behind math.random: Lua 5.4's xoshiro256**, and the `random` of glibc that Lua 5.3 calls. */

/** 64 random bits. */
export interface Random54 {
  next(): { readonly high: number; readonly low: number };
}

/** State word k is in words[2k] (high) and words[2k + 1] (low). */
export function createXoshiro(first: bigint, second: bigint): Random54 {
  const words = new Uint32Array(8);
  for (const [index, seed] of [first, 0xffn, second, 0n].entries()) {
    words[2 * index] = Number(BigInt.asUintN(64, seed) >> 32n);
    words[2 * index + 1] = Number(seed & 0xffffffffn);
  }
  const random = { next: () => step(words) };
  // Lua drops the first ones, so that similar seeds part.
  for (let i = 0; i < 16; i++) random.next();
  return random;
}

/** (word * factor) as a pair of halves, for a small factor. */
function times(high: number, low: number, factor: number): [number, number] {
  const lower = low * factor;
  return [(Math.imul(high, factor) + Math.floor(lower / 2 ** 32)) >>> 0, lower >>> 0];
}

function rotateLeft(high: number, low: number, by: number): [number, number] {
  return [((high << by) | (low >>> (32 - by))) >>> 0, ((low << by) | (high >>> (32 - by))) >>> 0];
}

function step(words: Uint32Array): { high: number; low: number } {
  const [h1 = 0, l1 = 0] = [words[2], words[3]];
  const [h5, l5] = times(h1, l1, 5);
  const [h7, l7] = rotateLeft(h5, l5, 7);
  const [high, low] = times(h7, l7, 9);
  // s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= s1(old) << 17; s3 = rotl(s3, 45)
  for (const half of [0, 1]) {
    words[4 + half] = (words[4 + half] ?? 0) ^ (words[half] ?? 0);
    words[6 + half] = (words[6 + half] ?? 0) ^ (words[2 + half] ?? 0);
    words[2 + half] = (words[2 + half] ?? 0) ^ (words[4 + half] ?? 0);
    words[half] = (words[half] ?? 0) ^ (words[6 + half] ?? 0);
  }
  words[4] = (words[4] ?? 0) ^ ((h1 << 17) | (l1 >>> 15));
  words[5] = (words[5] ?? 0) ^ (l1 << 17);
  // A rotation by 45 is one by 32, which exchanges the halves, and one by 13.
  const [h3, l3] = rotateLeft(words[7] ?? 0, words[6] ?? 0, 13);
  words[6] = h3;
  words[7] = l3;
  return { high, low };
}

/** 31 random bits. */
export interface Random53 {
  next(): number;
}

const DEGREE = 31;
const SEPARATION = 3;

/** glibc's additive feedback generator. */
export function createGlibcRandom(seed: number): Random53 {
  const table = new Int32Array(DEGREE);
  table[0] = seed | 0 || 1;
  for (let i = 1; i < DEGREE; i++) {
    const product = (16807n * BigInt(table[i - 1] ?? 0)) % 2147483647n;
    table[i] = Number(product < 0n ? product + 2147483647n : product);
  }
  let front = SEPARATION;
  let rear = 0;
  const next = () => {
    const sum = ((table[front] ?? 0) + (table[rear] ?? 0)) | 0;
    table[front] = sum;
    front = (front + 1) % DEGREE;
    rear = (rear + 1) % DEGREE;
    return sum >>> 1;
  };
  for (let i = 0; i < 10 * DEGREE; i++) next();
  return { next };
}
