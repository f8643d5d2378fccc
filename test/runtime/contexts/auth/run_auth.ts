import { Dovecot, formatLine, type World } from "../../../../runtime/index.ts";

/** What a test wants of a run besides the Lua code. */
export interface AuthRun {
  readonly dovecot?: string;
  readonly auth?: World["auth"];
  readonly world?: World;
}

/** The path that log lines show. */
export const SCRIPT = "/etc/dovecot/auth.lua";

/** A server whose passdb and userdb are a script. */
export function authServer(script: string, { dovecot = "2.3.19.1", auth, world }: AuthRun = {}): Dovecot {
  return new Dovecot(
    { dovecot, ...(auth === undefined ? {} : { auth }), ...world },
    { scripts: { [SCRIPT]: script } },
  );
}

/** What a server prints and logs of some actions, each with its exit code. */
export function transcript(script: string, actions: readonly string[], run: AuthRun = {}): string[] {
  const server = authServer(script, run);
  return actions.flatMap((action) => {
    const { output, exitCode, lines } = server.perform(action);
    const printed = output.split("\n").slice(0, -1);
    return [...printed.map((line) => `> ${line}`), `rc ${exitCode}`, ...lines.map(formatLine)];
  });
}
