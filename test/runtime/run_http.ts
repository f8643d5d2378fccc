import { Dovecot, type DovecotOptions, type HttpRoute } from "../../runtime/index.ts";

/** How a script that sends requests runs. */
export interface HttpRun {
  /** Default `2.4.5`. */
  readonly release?: string;
  readonly routes?: readonly HttpRoute[];
  readonly options?: DovecotOptions;
}

/** What `GET` shows of an answer, in a script of `runHttp`. */
const PRELUDE = `local SITE = "http://127.0.0.1:8080"
local function show(answer) print(answer:status(), answer:reason(), answer:payload()) return answer end
local function send(client, path, method)
  return show(client:request({ url = SITE .. path, method = method }):submit())
end
`;

/** Runs lines of Lua in mail_user_created, and logs out. */
export function runHttp(body: string, { release = "2.4.5", routes = [], options = {} }: HttpRun = {}) {
  const dovecot = new Dovecot({ dovecot: release, users: { alice: {} }, http: { routes } }, options);
  const script = `${PRELUDE}function mail_user_created(user)\n${body}\nreturn 0\nend\n`;
  const session = dovecot.login("alice", { script });
  if (session.outcome === "running") session.logout();
  const printed = dovecot.log.entries.flatMap((entry) =>
    entry.kind === "print" ? [entry.text.trimEnd()] : [],
  );
  const lines = dovecot.log.lines.map(({ level, text }) => `${level}: ${text}`);
  return { dovecot, session, printed, lines, requests: dovecot.requests };
}

/** The head of a request without the values that the clock gives. */
export function headLines(text: string): string[] {
  const [head = ""] = text.split("\r\n\r\n");
  return head.split("\r\n").map((line) => line.replace(/^Date: .*/, "Date"));
}
