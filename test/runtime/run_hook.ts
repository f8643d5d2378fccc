import { Dovecot, type DovecotOptions, type Service, type Session, type World } from "../../runtime/index.ts";

/** What a test wants of a run besides the Lua code. */
export interface RunOptions extends DovecotOptions {
  readonly world?: World;
  readonly user?: string;
  readonly service?: Service;
}

/** A finished run. */
export interface Run {
  readonly dovecot: Dovecot;
  readonly session: Session;
  /** The whole transcript. */
  readonly transcript: string;
  /** What the script printed, line by line. */
  readonly printed: readonly string[];
}

/** Logs a user in and out with a whole script. */
export function runScript(script: string, options: RunOptions = {}): Run {
  const { world, user = "alice", service, ...rest } = options;
  const dovecot = new Dovecot(world, rest);
  const session = dovecot.login(user, { script, ...(service === undefined ? {} : { service }) });
  session.logout();
  const printed = dovecot.log.entries.map((entry) => (entry.kind === "print" ? entry.text : "")).join("");
  const lines = printed === "" ? [] : printed.replace(/\n$/, "").split("\n");
  return { dovecot, session, transcript: String(dovecot.log), printed: lines };
}

/** Runs code as the body of mail_user_created(user). */
export function runCreated(body: string, options?: RunOptions): Run {
  return runScript(`function mail_user_created(user)\n${body}\nend`, options);
}

/** Runs code as the body of mail_user_deinit_pre(user), where mailboxes can be used. */
export function runDeinitPre(body: string, options?: RunOptions): Run {
  return runScript(
    `function mail_user_created() end\nfunction mail_user_deinit_pre(user)\n${body}\nend`,
    options,
  );
}
