import type { Choice } from "../../../scripts/lua/choice.js";
import { type Bytes, type Entry, file } from "../case.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { ODD_TEXTS } from "../mutate/odd.ts";
import type { Seeds } from "../seeds.ts";
import type { Generate } from "./generate.ts";
import { LOOKS_AROUND } from "./looking_script.ts";

/** A world with messages whose texts are odd. */
export const messageCase: Generate = (choice, seeds) => {
  const paths = Array.from({ length: choice.between(1, 3) }, (_, index) => `mail/${index}.eml`);
  const files: [string, Entry][] = paths.map((path) => [path, entryOf(choice, seeds)]);
  const world = {
    users: {
      alice: {
        mailboxes: {
          INBOX: { messages: paths },
          Archive: { messages: [{ eml: paths[0], flags: ["\\Seen"] }] },
        },
      },
    },
  };
  files.push(["hook.lua", { file: LOOKS_AROUND }], ["world.json", file(JSON.stringify(world))]);
  return { files, commands: [["run", "hook.lua", "-w", "world.json", ...choice.one([[], [], ["--json"]])]] };
};

function entryOf(choice: Choice, seeds: Seeds): Entry {
  if (choice.once(20))
    return choice.one<Entry>([
      { folder: true },
      { link: "0.eml" },
      { link: "nowhere" },
      { link: "/dev/null" },
    ]);
  const text = choice.once(2) ? choice.one(seeds.messages) : message(choice, 3);
  return { file: choice.once(2) ? mutateBytes(text, choice) : text };
}

const HEADERS = [
  "From",
  "To",
  "Subject",
  "Date",
  "Message-ID",
  "Content-Type",
  "X-Odd",
  "",
  " ",
  "From ",
  ":",
  "Received",
];
const VALUES = [
  "a@example.com",
  "=?utf-8?B?w7w=?=",
  "=?x?Q?=FF?=",
  "multipart/mixed; boundary=b",
  "multipart/mixed",
  "message/rfc822",
  'text/plain; charset="',
  "x".repeat(100_000),
  "a\r\n b\r\n\tc",
  "a\n b",
  "\0",
  "\xff\xfe",
  "",
];

/** A message with parts in parts. */
function message(choice: Choice, depth: number): Bytes {
  const end = choice.one(["\r\n", "\n", "\r", "\r\n"]);
  const value = () => (choice.once(4) ? choice.one(ODD_TEXTS) : choice.one(VALUES));
  const count = choice.one([0, 1, 3, 3, 3, 2000]);
  const headers = Array.from(
    { length: count },
    () => `${choice.one(HEADERS)}${choice.one([": ", ":", ""])}${count < 10 ? value() : "x"}${end}`,
  );
  if (depth > 0 && choice.once(2)) {
    const parts = Array.from(
      { length: choice.between(1, 3) },
      () => `--b${end}${message(choice, depth - 1)}${end}`,
    );
    return `${headers.join("")}Content-Type: multipart/mixed; boundary=b${end}${end}${parts.join("")}${choice.once(2) ? `--b--${end}` : ""}`;
  }
  return headers.join("") + choice.one([end, "", `${end}${end}`]) + value();
}
