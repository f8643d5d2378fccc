import type { PushCase } from "../../push_case.ts";
import { DUMP } from "./lua.ts";

/** A case that delivers messages, each of which is a title and a text, and logs all fields of their events. */
function delivering(title: string, texts: readonly string[], covers: readonly string[]): PushCase {
  const messages = Object.fromEntries(texts.map((text, index) => [`${index}.eml`, text]));
  return {
    title: `the event of a new message has ${title}`,
    covers: covers.map((name) => `message_content_event.${name}`),
    lua: DUMP,
    messages,
    actions: [`imap alice ${texts.map((_, index) => `APPEND INBOX < ${index}.eml`).join("; ")}`],
  };
}

const HEAD = "Date: Mon, 1 Jan 2024 10:00:00 +0000\n";
const withHeader = (header: string) => `${HEAD}${header}\n\ntext\n`;
const withBody = (header: string, body: string) => `${HEAD}Subject: s\n${header}\n\n${body}`;
const utf8 = (text: string) => Buffer.from(text).toString("latin1");

/** The values of fields by the messages that they come from. */
export const fields: readonly PushCase[] = [
  delivering(
    "the date and the zone of its Date header",
    [
      "Mon, 1 Jan 2024 10:00:00 +0100",
      "1 Jan 2024 10:00:00 -0500",
      "Mon, 01 Jan 2024 10:00 +0530",
      "Mon, 1 Jan 2024 10:00:00 GMT",
      "Mon, 1 Jan 2024 10:00:00 EST",
      "Mon, 1 Jan 2024 10:00:00 +1400 (zone)",
      "31 Dec 99 23:59:59 +0000",
      "Thu, 29 Feb 2024 00:00:00 -1200",
    ].map((date) => `Date: ${date}\n\ntext\n`),
    ["date", "tz"],
  ),
  delivering(
    "no date but that of saving where the header cannot be read",
    ["\n\ntext\n", "Date: today\n\ntext\n", "Date:\n\ntext\n"],
    ["date", "tz"],
  ),
  delivering(
    "addresses",
    [
      "From: ann@example.org",
      "From: Ann <ann@example.org>",
      'From: "Last, First" <ann@example.org>',
      "From: <ann@example.org>",
      "From: ann@example.org (Ann)",
      "From: Ann <ann@example.org>, Bob <bob@example.org>",
      "From: friends: ann@example.org, bob@example.org;",
      "To: undisclosed-recipients:;",
      "To: <>",
      "From: Ann",
      "From:",
      "To: Ann Bob <ann@example.org>\nFrom: Eve <eve@example.org>",
      "From: Ann <ann>",
      "From: =?iso-8859-1?Q?J=F6rg_M=FCller?= <joerg@example.org>",
      "From: =?utf-8?b?SsO2cmc=?= <joerg@example.org>",
    ].map(withHeader),
    ["from", "from_address", "from_display_name", "to", "to_address", "to_display_name"],
  ),
  delivering(
    "raw bytes and folded lines in its addresses",
    [
      `From: ${utf8("Jörg")} <joerg@example.org>`,
      "From: J\xf6rg <joerg@example.org>",
      "From: Ann\n <ann@example.org>",
      "From: a@example.org\nFrom: b@example.org",
      'From: "A \\"B\\" C" <a@example.org>',
    ].map(withHeader),
    ["from", "from_display_name"],
  ),
  delivering(
    "its decoded subject",
    [
      "Subject: plain",
      "Subject: =?utf-8?q?one?= =?utf-8?q?_two?= plain x",
      "Subject: =?iso-8859-1?Q?J=F6rg?=",
      "Subject: =?utf-8?B?w6TDtsO8?=",
      "Subject: =?none?q?abc?=",
      "Subject: a\n folded\n  subject",
      "Subject:",
      "Subject:   blanks  ",
      `Subject: ${utf8("äöü")}`,
      "Subject: a\xe4b",
      "X: none",
      "Subject: =?utf-8?q?broken",
      "Subject: =?utf-8?q?=E4?= x",
      "Subject: one\nSubject: two",
    ].map(withHeader),
    ["subject"],
  ),
  delivering(
    "its message id",
    [
      "Message-ID: <a@b>",
      "Message-Id: <a@b> <c@d>",
      "Message-ID: no brackets",
      "Message-ID:",
      "X: none",
      "Message-ID: <a\n b>",
    ].map(withHeader),
    ["message_id"],
  ),
  delivering(
    "a snippet of its text",
    [
      "hello world\n",
      "",
      "\n\n",
      "  a \t b\n\nc\n",
      "> quoted\nown\n",
      "> only\n> quoted\n",
      "own\n> quoted\nmore\n",
      `${"a".repeat(199)} b\n`,
      `${"a".repeat(250)}\n`,
      `${utf8("é").repeat(210)}\n`,
      `${"word ".repeat(60)}\n`,
      "a\x01b\n",
      "one\r\ntwo\r\n",
    ].map((body) => withBody("X: y", body)),
    ["snippet"],
  ),
  delivering(
    "a snippet of decoded text",
    [
      withBody(
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
        "J=F6rg =\njoined=20\nend\n",
      ),
      withBody(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
        "aGVsbG8gd8O2cmxk\n",
      ),
      withBody("Content-Type: text/plain; charset=none", "a\xe4b\n"),
      withBody("Content-Type: text/plain; charset=utf-8", "a\xe4b\n"),
      withBody("Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64", "aABpAA==\n"),
      withBody('Content-Type: text/plain; charset="windows-1252"', "\x80 5\n"),
      withBody("Content-Type: TEXT/PLAIN", "caps\n"),
    ],
    ["snippet"],
  ),
  delivering(
    "a snippet of HTML",
    [
      "<html><head><title>T</title></head><body><p>Dear &amp; all,</p><p>second line</p></body></html>\n",
      "<style>p {}</style><p>text</p>\n",
      "<p>a</p><p>b</p><b>c</b>d<br>e\n",
      "&eacute;&Eacute;&#233;&#xe9;&lt;&gt;&quot;&nbsp;x &unknown; &\n",
      "a <!-- comment --> b\n",
      "<script>var x = 1;</script>after\n",
      '<a href="x>y">link</a> end\n',
      "<blockquote>quoted</blockquote>own\n",
      "&gt; quoted\nown\n",
    ].map((body) => withBody("Content-Type: text/html; charset=utf-8", body)),
    ["snippet"],
  ),
  delivering(
    "a snippet of the first text part",
    [
      withBody(
        'Content-Type: multipart/alternative; boundary="b"',
        "preamble\n--b\nContent-Type: text/plain\n\nplain part\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b--\nepilogue\n",
      ),
      withBody(
        'Content-Type: multipart/alternative; boundary="b"',
        "--b\nContent-Type: text/html\n\n<p>html first</p>\n--b\nContent-Type: text/plain\n\nplain\n--b--\n",
      ),
      withBody(
        "Content-Type: multipart/mixed; boundary=b",
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nattached\n--b\nContent-Type: text/plain\n\nbody\n--b--\n",
      ),
      withBody(
        "Content-Type: multipart/mixed; boundary=b",
        "--b\nContent-Type: image/png\n\nPNG\n--b\n\nno type\n--b--\n",
      ),
      withBody(
        "Content-Type: multipart/mixed; boundary=o",
        "--o\nContent-Type: multipart/related; boundary=i\n\n--i\nContent-Type: text/plain\n\ninner\n--i--\n--o--\n",
      ),
      withBody(
        "Content-Type: multipart/mixed; boundary=b",
        "--b\nContent-Type: message/rfc822\n\nSubject: inner\n\ninner text\n--b--\n",
      ),
      withBody("Content-Type: image/png\nContent-Transfer-Encoding: base64", "AAAA\n"),
      withBody(
        "Content-Type: multipart/mixed; boundary=b",
        "--b\n\n--b\nContent-Type: text/plain\n\nsecond\n--b--\n",
      ),
      withBody("Content-Type: text/calendar", "BEGIN:VCALENDAR\n"),
    ],
    ["snippet", "keywords"],
  ),
  delivering(
    "nothing but defaults for a message without a header",
    ["hello", "\nbody only\n", "no colon here\n\nbody\n"],
    ["from", "to", "subject", "snippet", "uid", "uid_validity", "name", "mailbox", "flags"],
  ),
];
