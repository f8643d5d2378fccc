const DIGITS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Some bits of a number as characters of `crypt`, the lowest six bits first. */
export function cryptBase64(value: number, count: number): string {
  let text = "";
  for (let index = 0; index < count; index++) text += DIGITS[(value >> (6 * index)) & 0x3f];
  return text;
}

/** The number behind characters of `crypt`, of which the first has the lowest six bits. */
export function numberOf(text: string): number {
  return [...text].reduceRight((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);
}
