/** A value that a setting cannot have: the message is the server's. */
export class ValueProblem extends Error {}

const MOST = 4294967295n;
const MOST_BYTES = 18446744073709551615n;

/** A count, as the server's configuration has it. */
export function countOf(text: string): number {
  if (text === "unlimited") return Number(MOST);
  const problem = numberProblem(text);
  if (problem !== undefined) throw new ValueProblem(`Invalid number ${text}: ${problem}`);
  return Number(text);
}

function numberProblem(text: string): string | undefined {
  if (/^-\d+$/.test(text)) return "Number too small";
  if (!/^\d+$/.test(text)) return "Not a valid number";
  return BigInt(text) > MOST ? "Number too large" : undefined;
}

/** `yes` or `no`. */
export function flagOf(text: string): boolean {
  if (/^(?:yes|y)$/i.test(text) || text === "1") return true;
  if (/^no$/i.test(text)) return false;
  throw new ValueProblem(`Invalid boolean value: ${text} (use yes or no)`);
}

/** Seconds of the units, by the words that their names begin. */
const UNITS: readonly (readonly [words: readonly string[], seconds: bigint])[] = [
  [["secs", "seconds"], 1n],
  [["mins", "minutes"], 60n],
  [["hours"], 3600n],
  [["days"], 86_400n],
  [["weeks"], 604_800n],
];
const MILLISECONDS = ["msecs", "mseconds", "millisecs", "milliseconds"];

/** A time in the unit of a setting: milliseconds, or seconds. `infinite` stands for the longest one. */
export function timeOf(text: string, unit: "ms" | "s"): number {
  if (text === "infinite") return Number(MOST);
  const { number, word } = numberAndWord(text) ?? raiseTime(text);
  if (word === "" && number !== 0n)
    throw new ValueProblem(`Time interval '${text}' is missing units (add e.g. 's' for seconds)`);
  const scale = unit === "ms" ? 1000n : 1n;
  const time = isMilliseconds(word)
    ? millisecondsIn(number, { text, unit })
    : number * scale * (word === "" ? 1n : secondsIn(word, text));
  if (time > MOST) throw new ValueProblem(`Time interval is too large: ${text}`);
  return Number(time);
}

function numberAndWord(text: string): { number: bigint; word: string } | undefined {
  const match = /^(\d+) *(.*)$/s.exec(text);
  if (match === null) return undefined;
  const number = BigInt(match[1]!);
  return number > MOST_BYTES ? undefined : { number, word: match[2]!.toLowerCase() };
}

function raiseTime(text: string): never {
  throw new ValueProblem(`Invalid time interval: ${text}`);
}

/** A minute is `m` already. */
function isMilliseconds(word: string): boolean {
  return word.length > 1 && !"minutes".startsWith(word) && MILLISECONDS.some((name) => name.startsWith(word));
}

function millisecondsIn(number: bigint, { text, unit }: { text: string; unit: "ms" | "s" }): bigint {
  if (unit === "ms") return number;
  if (number % 1000n !== 0n) throw new ValueProblem(`Milliseconds not supported for this setting: ${text}`);
  return number / 1000n;
}

function secondsIn(word: string, text: string): bigint {
  const unit = UNITS.find(([words]) => words.some((name) => name.startsWith(word)));
  return unit?.[1] ?? raiseTime(text);
}

/** A size in bytes. */
export function sizeOf(text: string): number {
  const { number, word } = numberAndWord(text) ?? raiseSize(text);
  const unit = /^(?:b|([kmgt])i?b?)?$/.exec(word);
  if (unit === null) return raiseSize(text);
  const factor = 1024n ** BigInt(unit[1] === undefined ? 0 : "kmgt".indexOf(unit[1]) + 1);
  if (number * factor > MOST_BYTES) throw new ValueProblem(`Size is too large: ${text}`);
  return Number(number * factor);
}

function raiseSize(text: string): never {
  throw new ValueProblem(`Invalid size: ${text}`);
}
