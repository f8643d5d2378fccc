/** The generators behind math.random: Lua 5.4's xoshiro256**, and the `random` of glibc that Lua 5.3 calls. */

/** The halves of a 64-bit word, as 32-bit integers with sign: JavaScript keeps those without allocating. */
interface Word {
  high: number;
  low: number;
}

/** 64 random bits after each step. */
export interface Random54 {
  /** The upper half, without sign. */
  readonly high: number;
  readonly low: number;
  step(): void;
}

/** Lua 5.4's generator. */
export function createXoshiro(first: bigint, second: bigint): Random54 {
  const random = new Xoshiro([first, 0xffn, second, 0n].map(halves));
  // Lua drops the first ones, so that similar seeds part.
  for (let i = 0; i < 16; i++) random.step();
  return random;
}

function halves(value: bigint): Word {
  return { high: Number(BigInt.asIntN(32, value >> 32n)), low: Number(BigInt.asIntN(32, value)) };
}

class Xoshiro implements Random54 {
  high = 0;
  low = 0;
  readonly #s: readonly [Word, Word, Word, Word];

  constructor(state: readonly Word[]) {
    this.#s = state as unknown as readonly [Word, Word, Word, Word];
  }

  step(): void {
    const [s0, s1, s2, s3] = this.#s;
    this.#scramble(s1);
    const shiftedHigh = (s1.high << 17) | (s1.low >>> 15);
    const shiftedLow = s1.low << 17;
    exclusiveOr(s2, s0);
    exclusiveOr(s3, s1);
    exclusiveOr(s1, s2);
    exclusiveOr(s0, s3);
    s2.high ^= shiftedHigh;
    s2.low ^= shiftedLow;
    // A rotation by 45 is one by 32, which exchanges the halves, and one by 13.
    const { high, low } = s3;
    s3.high = (low << 13) | (high >>> 19);
    s3.low = (high << 13) | (low >>> 19);
  }

  /** The result is rotateLeft(word * 5, 7) * 9. */
  #scramble(word: Word): void {
    const low5 = (word.low >>> 0) * 5;
    const high5 = Math.imul(word.high, 5) + Math.floor(low5 / 2 ** 32);
    const low7 = (low5 << 7) | (high5 >>> 25);
    const high7 = (high5 << 7) | (low5 >>> 25);
    const low9 = (low7 >>> 0) * 9;
    this.high = (Math.imul(high7, 9) + Math.floor(low9 / 2 ** 32)) >>> 0;
    this.low = low9 >>> 0;
  }
}

function exclusiveOr(word: Word, other: Word): void {
  word.high ^= other.high;
  word.low ^= other.low;
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
