import type { InputCase } from "../case.ts";
import { execute } from "./execute.ts";
import { inProcess } from "./in_process.ts";
import { realProcess } from "./real_process.ts";

/** A case for a worker, and how it runs commands. */
export interface Request {
  readonly input: InputCase;
  readonly as: "call" | "process";
}

/** What a worker is started with. */
const [, , workFolder = "", cli = ""] = process.argv;
const runAs = { call: inProcess(cli), process: realProcess(cli) };

process.on("message", async ({ input, as }: Request) => {
  const run = async (args: readonly string[], cwd: string) => {
    process.send!({ started: args });
    return runAs[as](args, cwd);
  };
  process.send!({ results: await execute(input, { workFolder, run }) });
});

process.once("disconnect", () => process.exit());
