import { expect, test } from "vitest";
import { normalise } from "../../verify/normalise.ts";

const transcriptOf = (log: string) => normalise({ log, printed: "", files: "/tmp/ds-a/w" }).transcript;

test("normalise gives a prefix pid 1 and session S1", () => {
  expect(transcriptOf("imap(alice)<9352><6fAOw+BgAAAAAAAA>: Info: hello\n")).toBe(
    "imap(alice)<1><S1>: Info: hello",
  );
  expect(transcriptOf("imap(9397): Error: mail_user_created(user) failed: no\n")).toBe(
    "imap(1): Error: mail_user_created(user) failed: no",
  );
});

test("normalise gives the session its name in texts and in what is printed", () => {
  const log = "doveadm(alice)<7><aB+/1>: Info: in aB+/1\ndoveadm(alice): Info: still aB+/1\n";
  const { transcript, printed } = normalise({ log, printed: "aB+/1\n" });
  expect(transcript).toBe("doveadm(alice)<1><S1>: Info: in S1\ndoveadm(alice): Info: still S1");
  expect(printed).toBe("S1\n");
});

test("normalise leaves a text that only looks like a prefix alone", () => {
  expect(transcriptOf("doveadm(alice): Info: imap(5): x")).toBe("doveadm(alice): Info: imap(5): x");
});

test("normalise shows paths as the script would see them outside the temporary folder", () => {
  expect(transcriptOf("/tmp/ds-a/w/etc/dovecot/hook.lua:1: x")).toBe("/etc/dovecot/hook.lua:1: x");
});

test("normalise replaces addresses, times and the line numbers of assertions", () => {
  expect(transcriptOf("table: 0x55d1f0 1795367891.0 12345")).toBe("table: 0x… TIME.0 12345");
  expect(transcriptOf("doveadm(a): Panic: file mail-user.c: line 65 (f): assertion failed: (x)")).toBe(
    "doveadm(a): Panic: file mail-user.c: line N (f): assertion failed: (x)",
  );
});

test("normalise keeps the line numbers of the script", () => {
  expect(transcriptOf("/etc/dovecot/hook.lua:12: in function <hook.lua:10>")).toContain(
    ":12: in function <hook.lua:10>",
  );
});

test("normalise drops backtraces and what the server says about a session of its own accord", () => {
  const log = [
    "imap-login: Info: Login: user=<alice>, method=PLAIN, mpid=9, secured, session=<x>",
    "imap(alice)<9><x>: Panic: boom",
    "imap(alice)<9><x>: Error: Raw backtrace: #0 t_askpass[0x7f]",
    "imap(alice)<9><x>: Info: Disconnected: Logged out in=8 out=468",
    "imap(alice)<9><x>: Fatal: master: service(imap): child 9 killed with signal 6 (core dumps disabled)",
    "",
  ];
  expect(transcriptOf(log.join("\n"))).toBe("imap(alice)<1><S1>: Panic: boom");
});

test("normalise shows the second line of a text as the process wrote it", () => {
  expect(transcriptOf("imap(alice)<9><x>: Info: a\nimap: Error: b\n")).toBe("imap(alice)<1><S1>: Info: a\nb");
});
