import fc from "fast-check";
import { call } from "./calls.ts";
import { anything, type LuaText, slot } from "./values.ts";

/** Logs values so that objects and tables show only what a script may look at. */
const PRELUDE = `local function shown(value)
  if type(value) ~= "table" then return (math.type(value) or type(value)) .. " " .. tostring(value) end
  if getmetatable(value) ~= nil then return "object" end
  local fields = {}
  for name, entry in pairs(value) do
    fields[#fields + 1] = tostring(name) .. "=" .. (type(entry) == "table" and "table" or tostring(entry))
  end
  table.sort(fields)
  return "{" .. table.concat(fields, " ") .. "}"
end
local function show(...)
  local texts = {}
  for index = 1, select("#", ...) do texts[index] = shown((select(index, ...))) end
  dovecot.i_info(table.concat(texts, ", "))
end
local function event_in(value)
  local metatable = getmetatable(value)
  if type(metatable) == "table" and metatable.log_info ~= nil then return value end
end
local function attempt(action)
  local results = table.pack(pcall(action))
  show(table.unpack(results, 1, results.n))
  return results[2]
end
`;

const statement: fc.Arbitrary<LuaText> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(slot, call).map(([to, value]) => `${to} = attempt(function() return ${value} end)`),
  },
  { weight: 3, arbitrary: fc.tuple(slot, call).map(([to, value]) => `${to} = ${value}`) },
  { weight: 2, arbitrary: call.map((value) => `show(${value})`) },
  { weight: 1, arbitrary: slot.map((value) => `kept = ${value}`) },
  { weight: 1, arbitrary: slot.map((value) => `${value} = kept`) },
  { weight: 1, arbitrary: slot.map((value) => `${value} = nil`) },
  { weight: 1, arbitrary: fc.constant("collectgarbage()") },
  { weight: 1, arbitrary: anything.map((value) => `pcall(error, ${value})`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(slot, call)
      .map(([to, value]) => `${to} = coroutine.wrap(function() return ${value} end)()`),
  },
);

/** How a hook ends; mostly well. */
const ending: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 8, arbitrary: fc.constant("return 0") },
  { weight: 1, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.tuple(anything, anything).map(([code, text]) => `do return ${code}, ${text} end`),
  },
  { weight: 1, arbitrary: anything.map((value) => `error(${value})`) },
);

interface Body {
  readonly statements: readonly LuaText[];
  readonly end: LuaText;
}

function body(maxLength: number): fc.Arbitrary<Body> {
  return fc.record({ statements: fc.array(statement, { maxLength }), end: ending });
}

const empty: fc.Arbitrary<Body> = fc.constant({ statements: [], end: "return 0" });
const seldom = (of: fc.Arbitrary<Body>) =>
  fc.oneof({ weight: 4, arbitrary: empty }, { weight: 1, arbitrary: of });

/** A script that does as it likes with everything the server gives to it. */
export interface Program {
  readonly lua: LuaText;
  readonly service: "doveadm" | "imap";
}

/** Random scripts; shrinking takes statements away. */
export const program: fc.Arbitrary<Program> = fc
  .record({
    script_init: seldom(body(3)),
    mail_user_created: fc.oneof(empty, body(4)),
    mail_user_deinit_pre: body(8),
    mail_user_deinit: seldom(body(3)),
    script_deinit: seldom(body(3)),
    service: fc.oneof(
      { weight: 9, arbitrary: fc.constant("doveadm" as const) },
      { weight: 1, arbitrary: fc.constant("imap" as const) },
    ),
  })
  .map(({ service, ...hooks }) => ({ lua: PRELUDE + Object.entries(hooks).map(hookText).join(""), service }));

/** Hooks without a statement are left out, but for the one without which nothing is called. */
function hookText([name, { statements, end }]: [string, Body]): string {
  const isIdle = statements.length === 0 && end === "return 0";
  if (isIdle && name !== "mail_user_created") return "";
  const user = name.startsWith("mail_user") ? "user" : "";
  return `function ${name}(${user})\n  local o = {}\n${statements.map((text) => `  ${text}\n`).join("")}  ${end}\nend\n`;
}
