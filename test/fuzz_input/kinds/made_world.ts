import type { Choice } from "../../../scripts/lua/choice.js";
import { type Bytes, utf8 } from "../case.ts";
import { type Json, oddValue } from "../mutate/json.ts";
import { ODD_NUMBERS, ODD_TEXTS } from "../mutate/odd.ts";

/** How values are made: `odd` of a thousand are not what belongs there. */
interface Making {
  readonly choice: Choice;
  readonly odd: number;
}

type Make = (making: Making) => Json;

const isOdd = ({ choice, odd }: Making) => choice.random() * 1000 < odd;

/** One of the right texts, or where something is odd one of the wrong, or anything. */
const text =
  (right: readonly string[], ...wrong: readonly string[]): Make =>
  (making) => {
    const { choice } = making;
    if (!isOdd(making)) return { raw: JSON.stringify(choice.one(right)) };
    if (choice.once(3)) return oddValue(choice);
    return { raw: JSON.stringify(choice.one(choice.once(2) && wrong.length > 0 ? wrong : ODD_TEXTS)) };
  };

const list =
  (make: Make): Make =>
  (making) =>
    Array.from({ length: making.choice.between(0, 3) }, () => make(making));

/** Up to so many members, whose names are different unless something is odd. */
const record =
  (names: readonly string[], make: Make): Make =>
  (making) => {
    const chosen = names.filter(() => making.choice.once(3));
    const odd = isOdd(making) ? [making.choice.one([...ODD_TEXTS, ...names])] : [];
    return { members: [...chosen, ...odd].map((name) => [name, make(making)]) };
  };

const object =
  (makers: Readonly<Record<string, Make>>): Make =>
  (making) => ({
    members: Object.entries(makers).flatMap(([key, make]): [Bytes, Json][] =>
      making.choice.once(2) ? [[key, make(making)]] : [],
    ),
  });

const number: Make = (making) => ({
  raw: making.choice.one(isOdd(making) ? ODD_NUMBERS : ["1", "1000", "4294967295"]),
});
const flag: Make = ({ choice }) => ({ raw: choice.one(["true", "false"]) });

const KEYS = [
  "/private/theme",
  "/shared/comment",
  "/private/",
  "/shared/vendor/vendor.dovecot/x",
  "/private/a//b",
  "/private/a/",
];
const metadata = record(KEYS, text(["dark", "", "a\nb", "\xff"]));

const NAMES = ["INBOX", "Archive", "Archive/2025", "Old/2025", "Old/a/b", "Drafts", "INBOX/Sub", "a b"];
const ODD_NAMES = ["inbox", "Old/", "Old", "/x", "a//b", "Old/INBOX", "Old.2025", "~x", "a&b"];

const messageObject = object({
  eml: text(["mail/1.eml"], "mail/none.eml", "mail"),
  text: text(["Subject: x\r\n\r\nbody", "", "\0", "\n"]),
  flags: list(text(["\\Seen", "\\Answered", "\\Deleted"], "\\Recent", "Seen", "\\seen")),
  keywords: list(text(["urgent", "$Label1"], "a b", "*", "(x)")),
});
const messagePath = text(["mail/1.eml", "hook.lua"], "mail/none.eml", "mail");
const message: Make = (making) => (making.choice.once(2) ? messagePath(making) : messageObject(making));

const mailbox = object({
  messages: list(message),
  maildir: text(["mail/archive"], "mail", "nope", "mail/1.eml"),
  metadata,
});

const settings = record(
  ["quota_rule", "login_policy", "mail_lua_script", "lua_file"],
  text(["*:storage=1G", "", "%u", "%{user", "%"]),
);

const mailboxSettings = object({
  auto: text(["no", "create", "subscribe"], "yes"),
  special_use: text(["\\Drafts", "\\Drafts \\Sent"], "Drafts", "\\"),
});
const mailboxes = record(NAMES, mailboxSettings);
const separator = text(["/", ".", "\\"], "//", " ", "~");

/** The namespace with INBOX, and seldom others. */
const namespaces: Make = (making) => {
  const { choice } = making;
  const inbox: Json = {
    members: [
      ["inbox", { raw: isOdd(making) ? "false" : "true" }],
      ["mailboxes", mailboxes(making)],
    ],
  };
  const old = object({
    prefix: text(["Old/", "Old.", "Old/a/"], "INBOX/", "/", "Old", ""),
    separator,
    inbox: (each) => ({ raw: `${isOdd(each)}` }),
    mailboxes,
  });
  return { members: [["inbox", inbox], ...(choice.once(2) ? [["old", old(making)] as [Bytes, Json]] : [])] };
};

const CLOCKS = [
  "2026-01-01T00:00:00Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999Z",
  "1969-12-31T23:59:59Z",
  "2000-02-29T12:00:00+02:00",
];
const WRONG_CLOCKS = [
  "2026-02-30T00:00:00Z",
  "2026-01-01T00:00:00+25:00",
  "2026-01-01",
  "2026-01-01T24:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-01T00:00:60Z",
  "now",
];

const user = object({
  uid: number,
  gid: number,
  home: text(["/var/vmail/alice", "/", "/a b", "/%u"], "home", ""),
  settings,
  metadata,
  mailboxes: record([...NAMES, ...ODD_NAMES], mailbox),
});

const world = object({
  dovecot: text(["2.3.19.1", "2.4.1", "2.3.4"], "2.5", "2", "latest"),
  lua: text(["5.1", "5.3", "5.4"], "5.2"),
  settings,
  clock: text(CLOCKS, ...WRONG_CLOCKS),
  attributes: flag,
  mail_debug: flag,
  namespaces,
  users: record(["alice", "bob", "a@b.example", utf8("Ünï")], user),
});

/** A world in which nothing, little or much is odd. */
export function madeWorld(choice: Choice): Json {
  return world({ choice, odd: choice.one([0, 10, 30, 150]) });
}
