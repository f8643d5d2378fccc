import { describe, expect, test } from "vitest";
import { Logger, type LoggerOptions } from "../../../runtime/log/logger.ts";
import { Log } from "../../../runtime/log/transcript.ts";

function written(options: Partial<LoggerOptions>, write: (logger: Logger) => void): string {
  const log = new Log();
  write(new Logger({ log, prefix: "p: ", debug: true, ...options }));
  return String(log);
}

const OWN = { replaced: "R\nS: ", appended: "A\nB: " };

describe("Logger", () => {
  test("gives the prefix to the first line alone, where only the first has one", () => {
    expect(written({}, (logger) => logger.write("info", "one\ntwo"))).toBe("p: Info: one\ntwo");
  });

  test("gives prefix and level to every line, where every line has them", () => {
    const text = written({ everyLine: true }, (logger) => logger.write("error", "one\n\ntwo\n"));
    expect(text).toBe("p: Error: one\np: Error: \np: Error: two\np: Error: ");
  });

  test("loses an empty last line on the way through the log process", () => {
    const options = { everyLine: true, throughLogProcess: true };
    expect(written(options, (logger) => logger.write("info", "one\n"))).toBe("p: Info: one");
    expect(written(options, (logger) => logger.write("info", ""))).toBe("p: Info: ");
  });

  test("makes prefixes one line and repeats both, where every line has them", () => {
    const text = written({ everyLine: true }, (logger) => logger.write("info", "one\ntwo", OWN));
    expect(text).toBe("R S: Info: A B: one\nR S: Info: A B: two");
  });

  test("puts the level first when the log process is given a prefix of two lines", () => {
    expect(written({ throughLogProcess: true }, (logger) => logger.write("info", "one", OWN))).toBe(
      "Info: R\nS: A\nB: one",
    );
    expect(written({}, (logger) => logger.write("info", "one", OWN))).toBe("R\nS: Info: A\nB: one");
  });

  test("drops debug lines that nobody wants", () => {
    expect(written({ debug: false }, (logger) => logger.write("debug", "text"))).toBe("");
  });
});
