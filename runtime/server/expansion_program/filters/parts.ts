import { fail } from "../failure.ts";
import { type Filter, type FilterInput, textFilter } from "../filter.ts";

const LARGEST_INT = 2n ** 31n - 1n;

/** The start and the end of a part of so many bytes. Negative numbers count from the end. */
function bounds(used: bigint, given: readonly bigint[]): readonly [bigint, bigint] {
  const [offset = 0n, length] = given;
  if (offset < -used || offset > used) fail("Offset out of bounds");
  if (length !== undefined && (length < -used || length > used)) fail("Length out of bounds");
  if (length === 0n) return [0n, 0n];
  const start = offset < 0n ? used + offset : offset;
  const end = length === undefined ? used : length < 0n ? used + length : start + length;
  if (end < start || end > used) fail("Length out of bounds");
  return [start, end];
}

const substr: Filter = ({ given, transfer }) => {
  given.requireSome();
  const numbers = given.positional.slice(0, 2).map((value) => given.number(value));
  if (given.positional.length > 2) {
    given.number(given.positional[2] ?? fail("Missing parameter"));
    given.limit(2);
  }
  given.refuseNamed();
  if (numbers.length === 0) fail("Missing offset parameter");
  const bytes = transfer.need("substring");
  const [start, end] = bounds(BigInt(bytes.length), numbers);
  transfer.setBytes(bytes.slice(Number(start), Number(end)));
};

function partAt(text: string, separator: string, index: number): string {
  const parts = separator === "" ? [text] : text.split(separator);
  return parts.at(index) ?? fail("Position out of bounds");
}

const index: Filter = ({ given, transfer }) => {
  given.requireSome();
  const [first, second] = given.positional;
  const separator = first === undefined ? undefined : given.text(first);
  const position = second === undefined ? undefined : given.number(second);
  if (position !== undefined && (position > LARGEST_INT || position < -LARGEST_INT - 1n))
    fail("Position out of bounds");
  given.limit(2);
  given.refuseNamed();
  if (separator === undefined) return fail("Missing separator and index parameters");
  if (position === undefined) return fail("Missing index parameter");
  transfer.need("index");
  transfer.setText(partAt(transfer.text, separator, Number(position)));
};

const fill =
  (add: (text: string, filler: string) => string): Filter =>
  ({ given, transfer }: FilterInput) => {
    given.requireSome();
    const [first, second] = given.positional;
    const amount = first === undefined ? 0n : given.number(first);
    if (first !== undefined && (amount < 1n || amount > LARGEST_INT)) fail("Fill length out of bounds");
    const filler = second === undefined ? "0" : given.text(second);
    given.limit(2);
    given.refuseNamed();
    let bytes = transfer.need("fill");
    while (bytes.length < Number(amount) && filler !== "") bytes = add(bytes, filler);
    transfer.setBytes(bytes);
  };

/** Everything behind the first at sign. */
function domain(text: string): string {
  const at = text.indexOf("@");
  return at < 0 ? "" : text.slice(at + 1);
}

/** Filters that cut texts or lengthen them. */
export const PART_FILTERS: Readonly<Record<string, Filter>> = {
  substr,
  index,
  username: textFilter("get username from", (text) => partAt(text, "@", 0)),
  domain: textFilter("get domain from", domain),
  lfill: fill((text, filler) => filler + text),
  rfill: fill((text, filler) => text + filler),
};
