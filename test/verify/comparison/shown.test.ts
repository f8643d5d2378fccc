import { expect, test } from "vitest";
import { shown } from "../../../verify/comparison/shown.ts";

const chance = { began: 0, ended: 0 };
const show = (text: string) =>
  shown(text, {
    files: "/tmp/ds-a/w",
    chances: [
      { ...chance, pid: 9352, sessionId: "6fAOw+BgAAAAAAAA" },
      { ...chance, pid: 9397, sessionId: "unknown000000000009397" },
    ],
  });

test.each([
  ["imap(alice)<9352><6fAOw+BgAAAAAAAA>: Info: hello", "imap(alice)<1><S1>: Info: hello"],
  ["doveadm(alice): Info: in 6fAOw+BgAAAAAAAA", "doveadm(alice): Info: in S1"],
  ["imap(9397): Error: failed", "imap(1): Error: failed"],
  ["in unknown000000000009397", "in S2"],
  ["/tmp/ds-a/w/etc/dovecot/hook.lua:1: x", "/etc/dovecot/hook.lua:1: x"],
])("shown makes of %s what run prints", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  "imap(5): Error: another pid",
  "doveadm(alice): Info: imap(9352): x",
  "6FAOW+BGAAAAAAAA",
  "1795367891 0x55d0c0a012a0",
])("shown leaves %s as it is", (text) => {
  expect(show(text)).toBe(text);
});
