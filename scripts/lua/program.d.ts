/** A program that prints one line per case. */
export declare function programOf(cases: readonly string[]): string;
