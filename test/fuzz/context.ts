import type fc from "fast-check";
import type { Installation } from "../../verify/installation.ts";

/** A kind of scripts, as the fuzzer makes and compares them. */
export interface FuzzedContext<Program> {
  /** Random programs for a release; shrinking makes them smaller. */
  readonly programs: (release: string) => fc.Arbitrary<Program>;
  readonly judges: (installation: Installation) => Judges<Program>;
}

/** A server and the simulator, as judges of the programs of a run. */
export interface Judges<Program> {
  /** How many programs may be judged at a time. */
  readonly atATime: number;
  readonly judge: (program: Program) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

/** What a program did on a server and on the simulator. */
export interface Outcome {
  readonly areEqual: boolean;
  /** The program, as it is shown. */
  readonly program: string;
  /** What each judge saw. */
  readonly seen: readonly (readonly [judge: string, text: string])[];
}
