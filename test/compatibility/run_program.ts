import { spawnSync } from "node:child_process";

/** What vitest and `npm run` set for their own processes; an npm below them would take it for its own. */
const NOT_INHERITED =
  /^(?:npm_(?!config_)|npm_config_local_prefix$|NODE_(?!EXTRA_CA_CERTS$)|VITEST|TEST$|INIT_CWD$)/i;

const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name)));

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Runs a program as a user does, in a folder. */
export function runProgram(cwd: string, program: string, ...args: string[]): Ended {
  const { stdout, stderr, status, error } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  if (error !== undefined) throw error;
  return { stdout, stderr, exitCode: status };
}

/** The same for a step that others need: what it prints is the reason when it fails. */
export function mustRun(cwd: string, program: string, ...args: string[]): string {
  const { stdout, stderr, exitCode } = runProgram(cwd, program, ...args);
  if (exitCode === 0) return stdout;
  throw new Error(`${[program, ...args].join(" ")} ended with ${exitCode} in ${cwd}:\n${stdout}${stderr}`);
}
