import { expect, test } from "vitest";
import { unexcepted } from "./exceptions.ts";

test("unexcepted keeps what no exception names", () => {
  expect(unexcepted(["mail.a", "mail.b"], { "mail.b": "why" })).toEqual(["mail.a"]);
});

test("unexcepted takes an exception for a member of all objects", () => {
  expect(unexcepted(["dovecot.storage.a", "mail.a"], { "*.a": "why" })).toEqual([]);
});

test("unexcepted reports an exception that is not needed", () => {
  expect(unexcepted(["mail.a"], { "mail.a": "why", "mail.c": "why" })).toEqual([
    "mail.c: the exception is not needed",
  ]);
});
