import type { Choice } from "../../../scripts/lua/choice.js";
import { type Entry, file } from "../case.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { ODD_TEXTS } from "../mutate/odd.ts";
import type { Generate } from "./generate.ts";
import { LOOKS_AROUND } from "./looking_script.ts";

/** A world with a Maildir that no server left like this. */
export const maildirCase: Generate = (choice, seeds) => {
  const folder = choice.once(6) ? `mail/${nameOf(choice)}` : "mail/box";
  const world = {
    users: {
      alice: {
        mailboxes: { INBOX: { maildir: choice.once(20) ? "mail" : folder }, Archive: { maildir: folder } },
      },
    },
  };
  const files: [string, Entry][] = [
    ["hook.lua", { file: LOOKS_AROUND }],
    ["world.json", file(JSON.stringify(world))],
    ...["cur", "new", "tmp"].flatMap((part): [string, Entry][] =>
      choice.once(40) ? [] : [[`${folder}/${part}`, { folder: true }]],
    ),
    ...Array.from({ length: choice.between(0, 6) }, (): [string, Entry] => [
      `${folder}/${choice.one(["cur", "cur", "new", "tmp"])}/${nameOf(choice)}`,
      entryOf(choice, seeds.messages),
    ]),
  ];
  for (const name of ["dovecot-uidlist", "dovecot-keywords"] as const)
    if (choice.once(2)) files.push([`${folder}/${name}`, listOf(choice, name)]);
  if (choice.once(20))
    files.push([
      `${folder}/${choice.one(["cur", "new"])}`,
      choice.one<Entry>([file(""), { link: "cur" }, { link: "." }]),
    ]);
  // What comes first decides what an entry is.
  return {
    files: choice.once(2) ? files : files.reverse(),
    commands: [["run", "hook.lua", "-w", "world.json"]],
  };
};

function nameOf(choice: Choice): string {
  if (choice.once(5)) return choice.one(ODD_TEXTS).replaceAll(/[/\0]/g, "_").slice(0, 250) || "x";
  const number = choice.one(["1700000000", "0", "", "-1", "99999999999999999999", "1700000001"]);
  const unique = choice.one([".M1P1.host", ".M2P2.host,S=10,W=11", "", ".x", ",S=999999999999", ".\xff\xfe"]);
  const info = choice.one([
    ":2,",
    ":2,S",
    ":2,FRSTDab",
    ":2,zzz",
    ":1,x",
    "",
    ":2",
    ":2,S:2,T",
    ":2,\xe9",
    "!2,S",
  ]);
  return `${number}${unique}${info}` || "x";
}

function entryOf(choice: Choice, messages: readonly string[]): Entry {
  if (choice.once(15))
    return choice.one<Entry>([
      { folder: true },
      { link: "nowhere" },
      { link: "." },
      { link: "/dev/null" },
      file(""),
    ]);
  return { file: mutateBytes(choice.one(messages), choice) };
}

function listOf(choice: Choice, name: "dovecot-uidlist" | "dovecot-keywords"): Entry {
  if (choice.once(10)) return choice.one<Entry>([{ folder: true }, { link: "nowhere" }, { link: name }]);
  const uid = () =>
    choice.one(["1", "2", "3", "4294967295", "4294967296", "0", "-1", "99999999999999999999", "x", "1"]);
  const lines =
    name === "dovecot-uidlist"
      ? [
          `3 V${uid()} N${uid()} Gabc`,
          ...Array.from(
            { length: choice.between(0, 5) },
            () => `${uid()} ${choice.one(["", "W10 ", "x:y "])}:${nameOf(choice)}`,
          ),
        ]
      : Array.from(
          { length: choice.between(0, 30) },
          (_, index) =>
            `${choice.once(4) ? uid() : index} ${choice.one(["urgent", "$Label", "", "a b", "\xff"])}`,
        );
  const text = `${lines.join("\n")}\n`;
  return { file: choice.once(2) ? mutateBytes(text, choice) : text };
}
