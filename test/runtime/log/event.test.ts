import { describe, expect, test } from "vitest";
import {
  Event,
  type EventScope,
  finishPassthrough,
  readable,
  startPassthrough,
} from "../../../runtime/log/event.ts";
import { Logger } from "../../../runtime/log/logger.ts";
import { Log } from "../../../runtime/log/transcript.ts";

function scope(): EventScope & { readonly log: Log } {
  const log = new Log();
  const logger = new Logger({ log, prefix: "p: ", debug: true });
  return { log, logger, logsDebugEvents: false, send: () => undefined, passthrough: undefined };
}

describe("fields", () => {
  test("a field of a child hides that of its parent", () => {
    const sent: unknown[] = [];
    const own = { ...scope(), send: (event: unknown) => sent.push(event) };
    const parent = new Event(own);
    parent.fields.set("a", 1).set("b", 2);
    const child = new Event(own, parent);
    child.fields.set("a", "x");
    child.log({ level: "info", text: "t" });
    expect(sent).toMatchObject([{ fields: { a: "x", b: 2 }, parent: { fields: { a: 1, b: 2 } } }]);
  });

  test("increment starts from nothing when the field is a text", () => {
    const event = new Event(scope());
    event.fields.set("a", "x");
    event.increment("a", 2);
    expect(event.fields.get("a")).toBe(2);
  });
});

describe("passthrough", () => {
  test("a passthrough event keeps its parent alive until it is logged", () => {
    const own = scope();
    const parent = new Event(own);
    startPassthrough(parent);
    parent.unref();
    expect(own.passthrough).toBeDefined();
    finishPassthrough(own).log({ level: "info", text: "t" });
    expect([own.passthrough, String(own.log)]).toEqual([undefined, "p: Info: t"]);
  });

  test("a child of a passthrough event is one itself", () => {
    const own = scope();
    const event = new Event(own, undefined, { source: undefined });
    startPassthrough(event);
    expect(own.passthrough).toBe(event);
  });
});

test("readable events show replacement characters for bytes that are no text", () => {
  const event = {
    name: "n\udcff",
    level: "info",
    text: "\udc80",
    fields: { "k\udcff": "v\udcff", count: 1 },
    categories: [],
    parent: { fields: { p: "\udcff" } },
  } as const;
  expect(readable(event)).toEqual({
    name: "n\ufffd",
    level: "info",
    text: "\ufffd",
    fields: { "k\ufffd": "v\ufffd", count: 1 },
    categories: [],
    parent: { fields: { p: "\ufffd" } },
  });
});
