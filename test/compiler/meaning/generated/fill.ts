import fc from "fast-check";

/** Source texts. */
export type Text = fc.Arbitrary<string>;

/** `text` with each `@` replaced by the next part. */
export function fill(text: string, ...parts: Text[]): Text {
  const [start, ...rest] = text.split("@");
  if (rest.length !== parts.length)
    throw new Error(`${text} has ${rest.length} places for ${parts.length} parts`);
  return fc
    .tuple(...parts)
    .map((values) => values.reduce((done, value, index) => done + value + rest[index], start!));
}

/** One of these texts. */
export const one = (...texts: string[]): Text => fc.constantFrom(...texts);
