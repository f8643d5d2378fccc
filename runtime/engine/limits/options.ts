/** What one call into a script may use up. */
export interface Limits {
  /** Instructions of Lua, and the work of library functions, counted in as many instructions. */
  readonly instructions: number;
  /** Of wall time: infinite unless it is asked for, so that a result never depends on how busy a machine is. */
  readonly milliseconds: number;
  /** Of what the script can reach and of its files, in megabytes. */
  readonly megabytes: number;
}

/** Instructions of a few seconds, and the memory that a server gives by default. */
export const DEFAULT_LIMITS: Limits = {
  instructions: 20_000_000,
  milliseconds: Number.POSITIVE_INFINITY,
  megabytes: 256,
};

/** How a limit is named in messages, and raised. */
export interface LimitName {
  readonly code: string;
  readonly option: string;
  readonly flag: string;
}

export const LIMIT_NAMES = {
  instructions: {
    code: "instruction-limit",
    option: "instructionLimit",
    flag: "--instruction-limit N",
  },
  milliseconds: { code: "time-limit", option: "timeLimit", flag: "--time-limit MS" },
  megabytes: { code: "memory-limit", option: "memoryLimit", flag: "--memory-limit MB" },
} as const satisfies Record<keyof Limits, LimitName>;
