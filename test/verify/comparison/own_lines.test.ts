import { expect, test } from "vitest";
import { withoutOwnLines } from "../../../verify/comparison/own_lines.ts";

const PREFIX = "imap(alice)<9><x>: ";

test("withoutOwnLines drops what a server logs of its own accord", () => {
  const log = [
    "imap-login: Info: Login: user=<alice>, method=PLAIN, mpid=9, secured, session=<x>",
    `${PREFIX}Panic: boom`,
    `${PREFIX}Error: Raw backtrace: #0 t_askpass[0x7f]`,
    `${PREFIX}Debug: Mailbox INBOX: Mailbox opened`,
    `${PREFIX}Info: Disconnected: Logged out in=8 out=468`,
    `${PREFIX}Fatal: master: service(imap): child 9 killed with signal 6 (core dumps disabled)`,
  ].join("\n");
  expect(withoutOwnLines(log, "")).toBe(`${PREFIX}Panic: boom`);
});

test("withoutOwnLines drops what is logged of a process that has let its user go", () => {
  const log = [
    "imap: Panic: boom",
    "imap: Error: Raw backtrace: #0 t_askpass[0x7f]",
    "imap: Fatal: master: service(imap): child 9 killed with signal 6 (core dumps disabled)",
  ].join("\n");
  expect(withoutOwnLines(log, "")).toBe("imap: Panic: boom");
});

test("withoutOwnLines keeps a script's line that looks like the server's, as often as the simulator has it", () => {
  const line = `${PREFIX}Info: Disconnected users: 3`;
  expect(withoutOwnLines(`${line}\n${line}`, line)).toBe(line);
  expect(withoutOwnLines(`${line}\n${line}`, `${line}\n${line}`)).toBe(`${line}\n${line}`);
});

test("withoutOwnLines adds nothing that only the simulator has", () => {
  expect(withoutOwnLines("a", `a\n${PREFIX}Info: Disconnected users: 3`)).toBe("a");
});

test("withoutOwnLines keeps what a script says about backtraces", () => {
  const line = `${PREFIX}Info: no Error: Raw backtrace: here`;
  expect(withoutOwnLines(line, "")).toBe(line);
});
