import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre } from "./script.ts";
import templates from "./var_expand_2_4.json" with { type: "json" };

/** The line whose templates are programs of filters. */
const LINE = ["2.4.1", "2.4.5"];
const covers = ["mail_user.var_expand"];

/** Text as Lua reads it. */
function luaText(text: string): string {
  const escaped = [...Buffer.from(text, "latin1")].map((byte) =>
    byte >= 32 && byte < 127 && byte !== 34 && byte !== 92
      ? String.fromCharCode(byte)
      : `\\${String(byte).padStart(3, "0")}`,
  );
  return `"${escaped.join("")}"`;
}

/** Shows what each template becomes, bytes that are not ASCII as numbers. */
export function expanding(texts: readonly string[], call = "user.var_expand, user"): string {
  return `
local function show(value) return (tostring(value):gsub("[^ -~]", function(byte) return "\\\\" .. byte:byte() end)) end
for _, template in ipairs{${texts.map(luaText).join(", ")}} do
  local ok, value = pcall(${call}, template)
  print(show(template), ok, show(value))
end`;
}

/** Templates by what they show, each list for the releases on which it can be compared. */
function expandsAs(
  rows: Readonly<Record<string, readonly string[]>>,
  releases: readonly string[],
): ContractCase[] {
  return Object.entries(rows).map(([title, texts]) => ({
    title: `mail_user:var_expand of 2.4 ${title}`,
    covers,
    releases,
    user: "bob@example.com",
    world: { users: { "bob@example.com": { settings: { own: "mine", number: "7" } } } },
    lua: inCreated(expanding(texts)),
  }));
}

/** Templates that end the process. Not here: a hash `% 0` on 2.4.1, a signal (SIGFPE) that no simulated process gets. */
const DEATHS: readonly (readonly [title: string, template: string, releases: readonly string[]])[] = [
  ["an empty program behind another", "a%{}b", ["2.4.1"]],
  ["a second empty program", "%{}%{}a", ["2.4.1"]],
  ["truncate far too far", "%{user | truncate(100)}", ["2.4.1"]],
  ["safe after a variable that is not known", "%{nosuch | safe}", LINE],
];

/** `user:var_expand` of the line 2.4. */
export const varExpand24: readonly ContractCase[] = [
  ...expandsAs(templates["2.4"], LINE),
  ...expandsAs(templates["2.4.5"], ["2.4.5"]),
  ...expandsAs(templates["2.4.1"], ["2.4.1"]),
  ...DEATHS.map(([title, template, releases]) => ({
    title: `mail_user:var_expand of 2.4 dies or not: ${title}`,
    covers,
    releases,
    lua: inCreated(`print("before")\nprint(pcall(user.var_expand, user, "${template}"))`),
  })),
  {
    title: "mail_user:var_expand of 2.4 works in mail_user_deinit_pre",
    covers,
    releases: LINE,
    lua: inDeinitPre(expanding(["%{user}", "%{home}", "%{event:user}", "%{nosuch}"])),
  },
  {
    title: "mail_user:var_expand of 2.4 calls no function of the script before mail_user_created is over",
    covers,
    releases: LINE,
    lua: inCreated(expanding(["%{user | lua_call('f')}", "%{user | lua_call}", "%{user | lua_call(a=1)}"])),
  },
];
