import type { Choice } from "../../../scripts/lua/choice.js";
import type { Entry } from "../case.ts";
import { jsonOf, mutateJson, oddValue, print, writeJson } from "../mutate/json.ts";
import { ODD_TEXTS } from "../mutate/odd.ts";
import type { Generate } from "./generate.ts";
import { LOOKS_AROUND } from "./looking_script.ts";
import { madeWorld } from "./made_world.ts";

export const worldCase: Generate = (choice, seeds) => {
  const world = choice.once(2) ? jsonOf(JSON.parse(choice.one(seeds.worlds))) : madeWorld(choice);
  const text = writeJson(choice.once(2) ? world : mutateJson(world, choice, KEYS), choice);
  const files: [string, Entry][] = [
    ["hook.lua", { file: LOOKS_AROUND }],
    ["world.json", choice.once(25) ? otherThanFile(choice) : { file: text }],
    ["mail/1.eml", { file: choice.one(seeds.messages) }],
    ["mail/archive/cur/1700000000.M1P1.host:2,S", { file: choice.one(seeds.messages) }],
    ["mail/archive/new", { folder: true }],
  ];
  const release = choice.once(2) ? [] : ["--dovecot", choice.one(["2.3.4", "2.3.19.1", "2.4.1"])];
  const more = choice.one([
    [],
    [],
    [],
    ["--json"],
    ["--user", "alice"],
    ["--user", choice.one(ODD_TEXTS)],
    ["--service", "doveadm"],
  ]);
  return { files, commands: [["run", "hook.lua", "-w", "world.json", ...release, ...more]] };
};

const KEYS = [
  "$schema",
  "dovecot",
  "lua",
  "settings",
  "clock",
  "attributes",
  "mail_debug",
  "namespaces",
  "users",
  "uid",
  "gid",
  "home",
  "metadata",
  "mailboxes",
  "messages",
  "maildir",
  "eml",
  "text",
  "flags",
  "keywords",
  "prefix",
  "separator",
  "inbox",
  "auto",
  "special_use",
];

function otherThanFile(choice: Choice): Entry {
  return choice.one<() => Entry>([
    () => ({ folder: true }),
    () => ({ link: choice.one(["world.json", "nowhere", "/dev/null"]) }),
    () => ({ file: choice.one(ODD_TEXTS) }),
    () => ({ file: print(oddValue(choice)) }),
  ])();
}
