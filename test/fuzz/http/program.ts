import fc from "fast-check";
import type { HttpRoute } from "../../../runtime/index.ts";
import { HTTP_PRELUDE, SITE } from "../../contract/cases/http/http_script.ts";
import { answer } from "./answers.ts";
import { settings } from "./settings.ts";
import { statement } from "./statements.ts";

/** A script that sends requests, and what it gets. */
export interface Program {
  readonly lua: string;
  readonly routes: readonly HttpRoute[];
}

/** The paths that routes are about; requests to other paths get 404. */
export const PATHS = ["/a", "/b", "/c"];

const routes: fc.Arbitrary<HttpRoute[]> = fc.array(
  fc.record({
    url: fc.constantFrom(...PATHS, "/*").map((path) => SITE + path),
    answers: fc.array(answer, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Random scripts for a release; shrinking takes statements and answers away. */
export function programs(release: string): fc.Arbitrary<Program> {
  return fc
    .record({
      routes,
      clients: fc.array(settings(release), { minLength: 2, maxLength: 2 }),
      statements: fc.array(statement(), { minLength: 1, maxLength: 7, size: "max" }),
    })
    .map(({ clients, statements, ...rest }) => ({ lua: scriptOf(clients, statements), ...rest }));
}

/** A client that cannot be made is replaced by one without settings. */
function scriptOf(clients: readonly string[], statements: readonly string[]): string {
  const made = clients.map(
    (each, index) =>
      `local done, client = pcall(dovecot.http.client, ${each}) show("client ${index + 1}", done, client)\nc[${index + 1}] = done and client or dovecot.http.client({})`,
  );
  const lines = [...made.map((each) => `do ${each} end`), ...statements];
  return `${HTTP_PRELUDE}function mail_user_created(user)\nlocal c, r = {}, {}\n${lines.join("\n")}\nreturn 0\nend\n`;
}
