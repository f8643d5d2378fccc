import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { LOOK } from "./namespaces.ts";
import { inDeinitPre } from "./script.ts";

/** A case that shows what mailboxes of some names, written as Lua texts, are called, and whether they open. */
function names(title: string, texts: readonly string[], world?: World): ContractCase {
  return {
    title,
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name", "mailbox.open"],
    ...(world === undefined ? {} : { world }),
    lua: inDeinitPre(`${LOOK}look(${texts.join(", ")})`),
  };
}

/** A world with mailboxes of these names. */
function worldOf(...vnames: string[]): World {
  const mailboxes = Object.fromEntries(vnames.map((vname) => [vname, { messages: [{}] }]));
  return { users: { alice: { mailboxes } } };
}

const quoted = (...texts: string[]) => texts.map((text) => JSON.stringify(text));

const LONG = [
  '("x"):rep(200)',
  '("x"):rep(250)',
  '("x"):rep(254)',
  '("x"):rep(255)',
  '("x"):rep(256)',
  '("x"):rep(300)',
  '("y/"):rep(100) .. "z"',
  '("y/"):rep(130) .. "z"',
  '("ü"):rep(60)',
  '("ü"):rep(120)',
];

/** The names of mailboxes: in Unicode, in IMAP's UTF-7, and those that cannot be. */
export const mailboxNames: readonly ContractCase[] = [
  names(
    "mailbox.name is in modified UTF-7: letters of many scripts",
    quoted(
      "Entwürfe",
      "Éléments envoyés",
      "Отправленные",
      "送信済み",
      "보낸편지함",
      "الرسائل",
      "Ελληνικά",
      "ñ",
      "Ī",
    ),
  ),
  names(
    "mailbox.name is in modified UTF-7: characters beyond the first plane",
    quoted("😀", "a😀b", "𝄞/😀", "\u{10ffff}", "\u{10000}"),
  ),
  names(
    "mailbox.name is in modified UTF-7: ampersands",
    quoted("&", "a&b", "&-", "&&", "AT&T/R&D", "&ü", "ü&", "&AOk-", "&Jjo-!", "a&é&b"),
  ),
  names(
    "mailbox.name is in modified UTF-7: runs end at ASCII",
    quoted("äbc", "aäb", "äöü", "ä ö", "ä-ö", "ä/ö", "ä,ö", "éé", "ééé", "éééé", "abcé"),
  ),
  names(
    "mailbox.name keeps printable ASCII",
    quoted(" !\"#$%'()*+,-", "0123456789:;<=>?@", "ABC[]^_`", "abc{|}~", "a\\b"),
  ),
  names(
    "mailbox.name of blanks and punctuation at the ends",
    quoted(" ", " a", "a ", "a / b", "-", "-a", "+", "a+", "#", "#x", "=", "?", "!"),
  ),
  names("mailbox.name of wildcards", quoted("*", "%", "a*", "a%b", "INBOX/*", "INBOX%", "*/x")),
  names("mailbox.name of control characters", [
    '"a\\tb"',
    '"a\\nb"',
    '"\\r\\n"',
    '"\\1"',
    '"a\\127b"',
    '"\\27[0m"',
    '"\\u{80}"',
    '"\\u{9f}"',
    '"\\u{ad}"',
  ]),
  names("mailbox.name of invisible and odd characters", [
    '"\\u{a0}"',
    '"\\u{200b}"',
    '"\\u{202e}x"',
    '"\\u{feff}"',
    '"\\u{fffd}"',
    '"\\u{fffe}"',
    '"\\u{ffff}"',
    '"\\u{e000}"',
    '"\\u{2028}"',
  ]),
  names("mailbox.vname of composed and decomposed characters", [
    '"\\u{e9}"',
    '"e\\u{301}"',
    '"u\\u{308}ber"',
    '"\\u{212b}"',
    '"\\u{c5}"',
    '"A\\u{30a}"',
    '"\\u{1100}\\u{1161}"',
    '"\\u{ac00}"',
    '"\\u{fb01}"',
  ]),
  names(
    "mailbox:open finds a composed name by another form",
    [
      '"Entw\\u{fc}rfe"',
      '"Entwu\\u{308}rfe"',
      '"Caf\\u{e9}/Men\\u{fc}"',
      '"Cafe\\u{301}/Menu\\u{308}"',
      '"CAF\\u{c9}"',
    ],
    worldOf("Entwürfe", "Café/Menü"),
  ),
  names(
    "mailbox:open finds names with ampersands and Unicode",
    quoted("R&D", "R&D/Größe", "日本語", "r&d", "日本", "😀/😀"),
    worldOf("R&D", "R&D/Größe", "日本語", "😀/😀"),
  ),
  names(
    "mailbox:open tells upper and lower case apart, but in INBOX",
    quoted("Work", "work", "WORK", "inbox", "iNbOx", "INBOX ", " INBOX", "INBOXES", "inboxes", "INBOX2"),
    worldOf("Work", "INBOXES"),
  ),
  names(
    "mailbox.vname of names below INBOX",
    quoted(
      "INBOX/Work",
      "inbox/Work",
      "InBoX/work",
      "inbox/",
      "inbox//x",
      "inbox/INBOX",
      "INBOX/inbox",
      "inbox.x",
      "inboxx",
    ),
    worldOf("INBOX/Work", "INBOX/INBOX"),
  ),
  names(
    "mailbox:open refuses separators at the ends and next to each other",
    quoted("/", "//", "///", "/a", "a/", "/a/", "a//b", "//a", "a//", "a/b//c", "a///b"),
  ),
  names(
    "mailbox:open refuses dots",
    quoted(
      ".",
      "..",
      "...",
      "./a",
      "a/.",
      "../a",
      "a/../b",
      ".a",
      "a.",
      "a.b",
      "a/b.c",
      "INBOX.x",
      "/.",
      "./",
    ),
  ),
  names(
    "mailbox:open refuses a tilde at the beginning only",
    quoted("~", "~a", "~/a", "a~", "a/~b", "a/~", "~~", "~ü", "INBOX/~"),
  ),
  names(
    "mailbox:open takes names that mean something to a file system",
    quoted(
      "cur",
      "new",
      "tmp",
      "dovecot-uidlist",
      "subscriptions",
      "maildirfolder",
      "a/cur",
      "con",
      "nul",
      "-rf",
      "$HOME",
      "`id`",
    ),
  ),
  names("mailbox:open of long names", LONG),
  names(
    "mailbox:open of names with many levels",
    ["1", "5", "16", "17", "20", "50", "100"].map((depth) => `("a/"):rep(${depth}) .. "b"`),
  ),
  names("mail_user:mailbox takes numbers as names", [
    "5",
    "5.0",
    "-1",
    "0",
    "1e15",
    "1e100",
    "math.huge",
    "math.mininteger",
    "0x10",
  ]),
  names("mail_user:mailbox cuts a name at its first NUL", [
    '"INBOX\\0"',
    '"INBOX\\0x"',
    '"\\0"',
    '"\\0INBOX"',
    '"inb\\0ox"',
    '"Archive\\0/x"',
    '"a\\0\\xff"',
  ]),
  ...[
    "\\xff",
    "\\xc3",
    "\\xc3(",
    "\\xe2\\x82",
    "\\xc0\\x80",
    "\\xed\\xa0\\x80",
    "\\xf4\\x90\\x80\\x80",
    "\\xf8\\x88\\x80\\x80\\x80",
    "ok\\x80",
    "\\xfe",
  ].map(
    (bytes): ContractCase => ({
      title: `mail_user:mailbox of a name that is not UTF-8 kills the process: ${bytes}`,
      covers: ["mail_user.mailbox"],
      lua: inDeinitPre(
        `dovecot.i_info("before")\nprint(pcall(user.mailbox, user, "${bytes}"))\ndovecot.i_info("after")`,
      ),
    }),
  ),
  names("mail_user:mailbox takes the last characters of Unicode", [
    '"\\u{d7ff}"',
    '"\\u{fffd}"',
    '"\\u{1ffff}"',
    '"\\xef\\xbf\\xbf"',
    '"\\xf4\\x8f\\xbf\\xbf"',
  ]),
  {
    title: "mailbox:sync, status and metadata_get refuse an invalid name, each in its words",
    covers: ["mailbox.sync", "mailbox.status", "mailbox.metadata_get", "mailbox.metadata_list"],
    lua: inDeinitPre(`
for _, name in ipairs{"", "/a", "a.b", "a//b", "~a", "a/"} do
  local box = user:mailbox(name)
  print(name, pcall(box.sync, box))
  print(name, pcall(box.status, box, 1))
  print(name, pcall(box.status, box, 0))
  print(name, pcall(box.metadata_get, box, "/private/x"))
  print(name, pcall(box.metadata_list, box, "/private/"))
  box:free()
end`),
  },
  {
    title: "mailbox that is left over is named in the panic as it is in Unicode",
    covers: ["mail_user.mailbox"],
    lua: inDeinitPre('kept = user:mailbox("Entwürfe/送信\\t")'),
  },
  {
    title: "mailbox equals by vname, in whatever form it was given",
    covers: ["mailbox.__eq"],
    lua: inDeinitPre(`
print(user:mailbox("\\u{e9}") == user:mailbox("e\\u{301}"), user:mailbox("INBOX") == user:mailbox("inbox\\0"))
print(user:mailbox("inbox/x") == user:mailbox("INBOX/x"), user:mailbox("a") == user:mailbox("A"), user:mailbox("5") == user:mailbox(5))`),
  },
];
