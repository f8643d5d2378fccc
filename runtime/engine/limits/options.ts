/** What one call into a script may use up. */
export interface Limits {
  /** Instructions of Lua, and steps of its library functions. */
  readonly instructions: number;
  readonly milliseconds: number;
  /** Of what the script can reach and of its files, in megabytes. */
  readonly megabytes: number;
}

/** Instructions of about a second or two; more time only for what runs without any; a server's default memory. */
export const DEFAULT_LIMITS: Limits = { instructions: 20_000_000, milliseconds: 10_000, megabytes: 256 };

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
