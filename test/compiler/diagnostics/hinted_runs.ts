import { readFileSync } from "node:fs";
import { Dovecot, type World } from "../../../runtime/index.ts";
import { importsOf } from "../compile_programs.ts";
import { runCommonJs, toCommonJs } from "../run_javascript.ts";

/** Values of the setting that samples read: absent, empty, numbers at the edges, and a text that is no number. */
export const policies = [undefined, "", "0", "1", "12", "-1", "1.5", "open", "10,9"] as const;
type Policy = (typeof policies)[number];

const settingsOf = (policy: Policy) => (policy === undefined ? {} : { policy });

/** What a session logs whose user has the setting, and how it ended. */
export interface Run {
  readonly lines: readonly string[];
  readonly outcome: string;
}

/** Runs a script on the simulated server, for a session from login to logout. */
export function runOnServer(lua: string, release: string, policy: Policy): Run {
  const users: World["users"] = { alice: { uid: 1000, mailboxes: { INBOX: {}, Archive: {} } } };
  const server = new Dovecot({ dovecot: release, settings: settingsOf(policy), users });
  const session = server.login("alice", { script: lua });
  const { outcome } = session.logout();
  const lines = server.log.lines.filter(({ level }) => level === "info").map(({ text }) => text);
  const problems = server.log.lines.filter(({ level }) => level !== "info" && level !== "debug");
  return { lines, outcome: [outcome, ...problems.map(({ text }) => text)].join(": ") };
}

/** Tests for a sample that needs more of the server than its log and the user's fields. */
export function asksServer(file: string): boolean {
  return /\.(mailbox|event|metadata_\w+)\(|dovecot\.storage|http(?:Client|\.client)\(|\$multi|utf8\.|string\.\w+\(|from "lua:|script_init\(settings/.test(
    readFileSync(file, "utf8"),
  );
}

/** Runs a file and its modules as JavaScript, by the values of the setting. */
export function runSample(file: string): (policy: Policy) => Run {
  const imports = [...importsOf(file)];
  const sources = [file, ...imports.map(([, path]) => path)].map((path) => readFileSync(path, "utf8"));
  const [script, ...scripts] = toCommonJs(sources);
  const modules = Object.fromEntries(
    imports.map(([name], index) => [name.replace("./", ""), scripts[index]!]),
  );
  return (policy) => {
    const printed = runCommonJs(script!, modules, settingsOf(policy));
    const isEnd = (line: string) => /^(?:true (?:0|-1 .*)|false .*)$/.test(line);
    const failed = printed.filter((line) => line.startsWith("false "));
    return { lines: printed.filter((line) => !isEnd(line)), outcome: failed.join(": ") };
  };
}
