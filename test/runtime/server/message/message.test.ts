import { describe, expect, test } from "vitest";
import { factsOf } from "../../../../runtime/profiles/facts.ts";
import { firstAddress } from "../../../../runtime/server/message/addresses.ts";
import { attachmentKeyword } from "../../../../runtime/server/message/attachment_keyword.ts";
import { decodeWords } from "../../../../runtime/server/message/encoded_words.ts";
import { parseDate } from "../../../../runtime/server/message/message_date.ts";
import { ParsedMessage } from "../../../../runtime/server/message/parsed_message.ts";
import { snippetOf } from "../../../../runtime/server/message/snippet.ts";

test.each([
  ["ann@example.org", "ann@example.org", ""],
  ['"Last, First" <ann@example.org>', "ann@example.org", "Last, First"],
  ["friends: ann@example.org;", "", "friends"],
  ["=?iso-8859-1?Q?J=F6rg?= <j@example.org>", "j@example.org", "Jörg"],
  ["", "", ""],
])("firstAddress of %s", (header, address, name) => {
  expect(firstAddress(header)).toEqual({ address, name });
});

test.each([
  ["=?utf-8?q?one?= =?utf-8?q?_two?= three", "one two three"],
  ["=?utf-8?B?w6Q=?=", "ä"],
  ["=?windows-1252?q?=80?=", "€"],
  ["plain =?utf-8?q?broken", "plain =?utf-8?q?broken"],
])("decodeWords of %s", (header, text) => {
  expect(decodeWords(header)).toBe(text);
});

test.each([
  ["Mon, 1 Jan 2024 10:00:00 +0100", { seconds: 1704099600, zone: 60 }],
  ["1 Jan 2024 10:00 EST", { seconds: 1704121200, zone: -300 }],
  ["today", undefined],
])("parseDate of %s", (header, date) => {
  expect(parseDate(header)).toEqual(date);
});

describe("snippetOf", () => {
  const facts = factsOf("2.3.19.1");
  const snippet = (text: string, of = facts) => snippetOf(new ParsedMessage(text).root, of);

  test.each([
    ["\n> quoted\nown  text\n", "own text"],
    ["\n> only\n", ">only"],
    [`\n${"a".repeat(250)}`, "a".repeat(200)],
    ["Content-Type: text/html\n\n<style>x</style><p>a</p><p>b &amp; c</p>", "a b & c"],
    [
      "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>h</p>\n--b\n\nplain\n--b--",
      "plain",
    ],
  ])("of %j", (text, expected) => {
    expect(snippet(text)).toBe(expected);
  });

  test("of 2.3.13 loses the blank behind the first byte", () => {
    expect(snippet("\nA small one\n", factsOf("2.3.13"))).toBe("Asmall one");
  });
});

test("attachmentKeyword looks for attached parts", () => {
  const part = (disposition: string) =>
    `Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\nContent-Disposition: ${disposition}\n\nx\n--b--\n`;
  expect(attachmentKeyword(part("attachment; filename=a"))).toBe("$HasAttachment");
  expect(attachmentKeyword(part("inline"))).toBe("$HasNoAttachment");
});
