import type { ContractCase } from "../contract_case.ts";
import { metadataWorld } from "./metadata_worlds.ts";
import { inDeinitPre } from "./script.ts";

const USER = ["get", "set", "unset"].map((name) => `mail_user.metadata_${name}`);
const BOX = ["get", "set", "unset"].map((name) => `mailbox.metadata_${name}`);

/** Sets and gets values of a user and of a mailbox, given as Lua expressions. */
function values(title: string, ...texts: string[]): ContractCase {
  return {
    title: `mail_user:metadata_set and mailbox:metadata_set with values: ${title}`,
    covers: [...USER, ...BOX],
    world: metadataWorld,
    sessions: 2,
    lua: inDeinitPre(`
local box = user:mailbox("Work")
box:open()
local index = 0
for _, value in ipairs{${texts.join(", ")}} do
  index = index + 1
  local key = "/private/value" .. index
  local before, there = user:metadata_get(key), box:metadata_get(key)
  print(index, before == nil, before == there, pcall(user.metadata_set, user, key, value))
  print("", pcall(box.metadata_set, box, key, value))
  local got = user:metadata_get(key)
  print("", got == value, type(got), got and #got, got == box:metadata_get(key), before == nil or before == got)
end`),
  };
}

/** Values of metadata, and what is no value. */
export const metadataValues: readonly ContractCase[] = [
  values(
    "texts",
    '"x"',
    '"two words"',
    '"a\\nb"',
    '"a\\r\\nb"',
    '"\\t"',
    '" "',
    '" leading and trailing "',
    '"\\1\\2\\3"',
    '"\\\\"',
    "'\"'",
  ),
  values(
    "Unicode and bytes that are not",
    '"ü"',
    '"送信"',
    '"😀"',
    '"\\xff\\xfe"',
    '"\\xc3"',
    '"\\127\\128"',
  ),
  values("long ones", '("x"):rep(1000)', '("x"):rep(10000)', '("ü\\n"):rep(5000)', '("\\1"):rep(3000)'),
  values("numbers", "0", "-1", "1.5", "3.0", "1e100", "2^53", "math.maxinteger", "math.huge", "-0.0"),
  values("an empty text", '""', '"x"', '""'),
  values("texts with a NUL", '"\\0"', '"a\\0b"', '"a\\0"', '"x"'),
  {
    title: "metadata_set with what is no text unsets",
    covers: [...USER, ...BOX],
    world: metadataWorld,
    lua: inDeinitPre(`
local box = user:mailbox("Work")
box:open()
for _, value in ipairs{true, {}, print, user, box, coroutine.create(print), false} do
  user:metadata_set("/private/a", "set")
  box:metadata_set("/private/a", "set")
  print(type(value), pcall(user.metadata_set, user, "/private/a", value))
  print(pcall(box.metadata_set, box, "/private/a", value))
  print(user:metadata_get("/private/a"), box:metadata_get("/private/a"))
end
user:metadata_set("/private/a/b", nil)
print(user:metadata_get("/private/a/b", "/private/ab", "/private/a"))`),
  },
];
