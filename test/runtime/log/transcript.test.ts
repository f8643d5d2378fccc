import { expect, test } from "vitest";
import { formatLine, Log } from "../../../runtime/log/transcript.ts";

function sample(): Log {
  const log = new Log();
  log.add({ kind: "log", level: "warning", prefix: "imap(1): ", text: "a" });
  log.add({ kind: "print", text: "b" });
  log.add({ kind: "print", text: "c\n" });
  log.add({ kind: "log", level: "panic", prefix: "", text: "d" });
  return log;
}

test("Log as a string is the transcript with what was printed", () => {
  expect(String(sample())).toBe("imap(1): Warning: a\nbc\nPanic: d");
});

test("Log iterates over its lines", () => {
  expect([...sample()].map(({ text }) => text)).toEqual(["a", "d"]);
  expect(sample().entries.length).toBe(4);
});

test("Log replaces what is not text", () => {
  const log = new Log();
  log.add({ kind: "print", text: "\udcff" });
  log.add({ kind: "log", level: "info", prefix: "\udcff: ", text: "a" });
  expect(String(log)).toBe("\ufffd\ufffd: Info: a");
});

test("formatLine puts the label between prefix and text", () => {
  expect(formatLine({ level: "info", prefix: "p: ", text: "t" })).toBe("p: Info: t");
});
