/** A code that nothing raises any more. Codes are permanent, so its name is never used for something else. */
export interface Retired {
  /** The first version of DoveScript that does not raise it. */
  readonly since: string;
  /** What happens now with the code that was refused, or which diagnostic reports it. */
  readonly instead: string;
}

/** Retired codes by name. A retired code has no sample. */
export const retiredCodes: Readonly<Record<string, Retired>> = {};
