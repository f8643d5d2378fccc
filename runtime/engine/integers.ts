/** What C keeps of an integer that it puts into 32 bits. */
export function lowBits(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}
