/** How long a server is waited for, by what it does: a loaded machine makes nothing fail. */
export interface Limits {
  /** CPU of all its processes. */
  readonly cpuSeconds: number;
  /** What it writes to its log, or prints. */
  readonly mebibytes: number;
  /** Time in which it uses no CPU, writes nothing and waits for no CPU or disk. */
  readonly silentSeconds: number;
}

export const LIMITS: Limits = { cpuSeconds: 60, mebibytes: 64, silentSeconds: 60 };
