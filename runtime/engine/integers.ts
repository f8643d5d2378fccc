/** What C keeps of an integer that it puts into 32 bits. */
export function lowBits(value: number): number {
  return Number(BigInt.asIntN(32, BigInt(value)));
}
