import type { Choice } from "../../../scripts/lua/choice.js";
import { type Entry, file, ROOT } from "../case.ts";
import { ODD_NUMBERS, ODD_TEXTS } from "../mutate/odd.ts";
import type { Generate } from "./generate.ts";
import { newProject } from "./project.ts";

const FILES: readonly (readonly [string, Entry])[] = [
  ["src/mail.ts", file("export function mail_user_created() {}\n")],
  ["hook.lua", file("function mail_user_created() return 0 end\n")],
  ["-w", file("function mail_user_created() return 0 end\n")],
  ["world.json", file('{ "users": { "alice": {}, "bob": {} } }')],
  ["a file", file("text")],
  ["empty", { folder: true }],
  ["full/x", file("")],
  ["loop", { link: "loop" }],
  ["link", { link: "empty" }],
];

const PATHS = [
  "hook.lua",
  "src/mail.ts",
  "src",
  ".",
  "..",
  "",
  " ",
  "nope",
  "nope.ts",
  "nope.lua",
  "a file",
  "a file/x",
  "empty",
  "full",
  "loop",
  "loop/x",
  "link",
  "world.json",
  "tsconfig.json",
  ROOT,
  `${ROOT}/empty`,
  "/dev/null",
  "/dev/null/x",
  "/proc/self/nope",
  "./-w",
  "hook.lua/",
  "x".repeat(300),
  "a/b/c/d",
];

/** What an option takes: `undefined` is an option without a value. */
type Options = Readonly<Record<string, readonly string[] | undefined>>;

const NUMBERS = [...ODD_NUMBERS, "", "x", "1e3", "0x10", "NaN", "Infinity", "-Infinity", "10 ", "1,000"];
const RELEASES = ["2.3.19.1", "2.4.1", "2.4", "2.3", "3.0", "", "2.3.19.1.1", "v2.4.1", "latest", "2.3.4"];
const USERS = ["alice", "bob", "nobody", "", "__proto__", "constructor", "a b"];

const COMMANDS: ReadonlyMap<string, Options> = new Map<string, Options>(
  Object.entries({
    init: { "--dovecot": RELEASES, "--yes": undefined },
    check: { "-p": PATHS, "--project": PATHS },
    build: { "-p": PATHS, "--project": PATHS },
    explain: {},
    run: {
      ...{
        "-u": USERS,
        "--user": USERS,
        "-s": ["imap", "doveadm", "nope", "", "lmtp", "a b"],
        "--service": ["imap", "\x1b[31m", "%"],
      },
      ...{
        "-d": RELEASES,
        "--dovecot": RELEASES,
        "-w": [...PATHS, "world.json", "world.json"],
        "--world": PATHS,
        "--json": undefined,
      },
      ...{
        "--time-limit": NUMBERS,
        "--instruction-limit": NUMBERS,
        "--memory-limit": NUMBERS,
        "--allow-folder": PATHS,
      },
    },
    // A server that is there would be started: only what is refused before.
    verify: {
      "--dovecot-bin": ["/dev/null", "/nope", ROOT],
      "--root": ["/dev/null", "/nope", `${ROOT}/empty`],
    },
    help: {},
    nope: {},
    "": {},
  }),
);

const CODES = [
  "mailbox-after-free",
  "TS2339",
  "TS1",
  "ts2339",
  "2339",
  "nope",
  "",
  "mailbox",
  "TS99999999999999999999",
  "TS-1",
  "__proto__",
  "constructor",
  "toString",
];

export const argumentsCase: Generate = (choice, seeds) => {
  const command = choice.once(30) ? choice.one(ODD_TEXTS) : choice.one([...COMMANDS.keys()]);
  const options = COMMANDS.get(command) ?? {};
  const words = positionals(command, choice);
  for (let left = choice.one([0, 1, 1, 2, 3]); left > 0; left--)
    words.splice(choice.between(0, words.length), 0, ...option(options, choice));
  if (command === "verify") words.push("--root", "/dev/null");
  return {
    files: [...newProject(choice, seeds), ...FILES],
    commands: [[...(choice.once(40) ? [] : [command]), ...words]],
  };
};

function positionals(command: string, choice: Choice): string[] {
  const usual =
    command === "explain" ? CODES : command === "run" ? ["hook.lua", "src/mail.ts", ...PATHS] : PATHS;
  const count =
    command === "check" || command === "build" ? choice.one([0, 0, 0, 1]) : choice.one([0, 1, 1, 1, 1, 2]);
  return Array.from({ length: count }, () => word(choice, usual));
}

/** `init` makes what it is given: nothing of it may lie outside of the case. */
function word(choice: Choice, usual: readonly string[]): string {
  if (!choice.once(8)) return choice.one(usual);
  return choice.one(ODD_TEXTS.filter((text) => !text.startsWith("/")));
}

function option(options: Options, choice: Choice): string[] {
  if (choice.once(12))
    return [
      choice.one([
        "--nope",
        "-x",
        "--",
        "-",
        "-pw",
        "--version",
        "-V",
        "--help",
        "-h",
        "--no-json",
        "--json=1",
        "---",
        "--user=",
        "-ux",
      ]),
    ];
  const names = Object.keys(options);
  if (names.length === 0) return [choice.one(["--help", "--nope", "-"])];
  const name = choice.one(names);
  const values = options[name];
  if (values === undefined || choice.once(15)) return [name];
  const value = word(choice, values);
  return choice.once(4) ? [`${name}${name.startsWith("--") ? "=" : ""}${value}`] : [name, value];
}
