import { expect, test } from "vitest";
import { loggedLogins } from "../../verify/login_lines.ts";

const login = (text: string, user: string, rest: string) =>
  `imap-login: Info: ${text}: user=<${user}>, method=PLAIN, mpid=${rest}`;

test("loggedLogins finds pid and session of each user, as both lines of releases write them", () => {
  const log = [
    login("Login", "alice", "9, secured, session=<kaj7Y1phAAAAAAAA>"),
    login("Logged in", "bob@example.com", "10, secured, session=<hQI9ZFphAAAAAAAA>"),
    "imap(eve)<11><x>: Info: imap-login: Info: Login: user=<eve>, mpid=12, session=<y>",
  ].join("\n");
  expect([...loggedLogins(log)]).toEqual([
    ["alice", { pid: 9, sessionId: "kaj7Y1phAAAAAAAA" }],
    ["bob@example.com", { pid: 10, sessionId: "hQI9ZFphAAAAAAAA" }],
  ]);
});
