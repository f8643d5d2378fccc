/** When things happened to a request, in milliseconds since 1970. */
export class Timing {
  readonly queuedAt: number;
  firstSentAt: number | undefined;
  sentAt = 0;
  /** How many times it was sent. */
  sends = 0;
  /** How many times it was sent again after a failure. */
  retries = 0;

  constructor(now: number) {
    this.queuedAt = now;
  }

  send(now: number): void {
    this.firstSentAt ??= now;
    this.sentAt = now;
    this.sends++;
  }

  /** What the server says about a request that failed. */
  describe(now: number, countsFromQueue: boolean): string {
    const parts = [`queued ${seconds(now - this.queuedAt)} secs ago`];
    if (this.retries > 0) parts.push(`${this.retries} times retried`);
    if (this.firstSentAt === undefined)
      return [...parts, "not yet sent", "0.000 in other ioloops"].join(", ");
    parts.push(`${this.sends} send attempts in ${seconds(now - this.firstSentAt)} secs`);
    if (this.sends > 1) parts.push(`${seconds(now - this.sentAt)} in last attempt`);
    // The server rounds up what it waits for.
    const waited = now - this.sentAt + 1;
    const others = countsFromQueue ? Math.max(0, now - this.queuedAt - waited) : 0;
    return [...parts, `${seconds(waited)} in http ioloop`, `${seconds(others)} in other ioloops`].join(", ");
  }
}

/** Milliseconds as the server writes them. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
