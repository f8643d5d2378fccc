import type { Installation } from "../../verify/installation.ts";
import { auth } from "./auth/index.ts";
import { http } from "./http/index.ts";
import { mail } from "./mail/index.ts";
import { type Compared, compareAll, type RunOptions } from "./run.ts";

type Run = (installation: Installation, options: RunOptions) => Promise<Compared>;

/** Runs of each kind of scripts that can be compared, by the name of its context. */
export const RUNS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ["mail", (installation, options) => compareAll(mail, installation, options)],
  ["auth", (installation, options) => compareAll(auth, installation, options)],
  ["http", (installation, options) => compareAll(http, installation, options)],
]);
