import fc from "fast-check";
import { LAST_EVENT } from "../../../verify/sent_events.ts";
import { opening, statement } from "./statements.ts";
import { anything, type LuaText } from "./values.ts";
import { WORLDS, type WorldName } from "./worlds.ts";

/**
 * Logs values so that objects and tables show only what a script may look at. Errors and addresses are logged, where
 * both judges write them alike, and never kept: they hold the path of the script's folder and chance, and what a script
 * computes from them (a length, a hash) cannot be compared.
 */
const PRELUDE = `local store = {}
local finalized = {}
local function shown(value)
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
  if type(metatable) == "table" and metatable.log_info ~= nil and metatable.passthrough_event then return value end
end
local function attempt(action)
  local results = table.pack(pcall(action))
  show(table.unpack(results, 1, results.n))
  return results[1] and results[2]
end
local function name_of(value)
  return (tostring(value):gsub("0x%x+", "0x"))
end
local function closing(action)
  return setmetatable({}, { __close = function(_, problem) show("closing", problem) if action then action() end end })
end
`;

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
  readonly opening: readonly LuaText[];
  readonly statements: readonly LuaText[];
  readonly end: LuaText;
}

const idle: Body = { opening: [], statements: [], end: "return 0" };
const empty: fc.Arbitrary<Body> = fc.constant(idle);
const seldom = (of: fc.Arbitrary<Body>) =>
  fc.oneof({ weight: 4, arbitrary: empty }, { weight: 1, arbitrary: of });

/** A script that does as it likes with everything the server gives to it. */
export interface Program {
  readonly lua: LuaText;
  readonly service: "doveadm" | "imap";
  readonly world: WorldName;
  /** True if the script ends with the event behind which none can be missing. */
  readonly events: boolean;
}

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

/**
 * A field without a name ends the process, but only where a metric or an exporter wants the event: the simulator has
 * none, so such scripts are not compared by their events.
 */
const NAMELESS_FIELD = /:(add_\w+|inc_int)\("(\\0[^"]*)?"/;

const worlds = Object.keys(WORLDS) as WorldName[];

/** Random scripts for a Lua; shrinking takes statements away. */
export function programs(lua: string): fc.Arbitrary<Program> {
  const line = statement(lua);
  const body = (maxLength: number, openings = 0): fc.Arbitrary<Body> =>
    fc.record({
      opening: fc.array(opening, { maxLength: openings }),
      statements: fc.array(line, { maxLength, size: "max" }),
      end: ending,
    });
  return fc
    .record({
      chunk: fc.array(line, { maxLength: 2 }),
      hooks: fc.record({
        script_init: seldom(body(3)),
        mail_user_created: fc.oneof(empty, body(4)),
        mail_user_deinit_pre: body(8, 3),
        mail_user_deinit: seldom(body(3)),
        script_deinit: seldom(body(3)),
      }),
      service: often<Program["service"]>("doveadm", "imap"),
      world: often<WorldName>("plain", ...worlds),
      events: often(false, true),
    })
    .map(({ chunk, hooks, events, ...rest }) => {
      const lua = PRELUDE + chunkText(chunk) + Object.entries(hooks).map(hookText(events)).join("");
      return { lua, events: events && !NAMELESS_FIELD.test(lua), ...rest };
    });
}

/** The chunk itself seldom does anything, since an error there ends all. */
function chunkText(lines: readonly LuaText[]): string {
  if (lines.length < 2) return "";
  return `show(pcall(function()\n  local o = {}\n  ${lines[1]}\nend))\n`;
}

const PARAMETERS: Readonly<Record<string, string>> = { script_init: "settings", script_deinit: "" };

/** Hooks without a statement are left out, but for the one without which nothing is called. */
function hookText(events: boolean) {
  return ([name, { opening, statements, end }]: [string, Body]): string => {
    const isLast = events && name === "script_deinit";
    const isIdle = opening.length + statements.length === 0 && end === "return 0";
    if (isIdle && !isLast && name !== "mail_user_created") return "";
    const last = isLast ? [`dovecot.event():set_name("${LAST_EVENT}"):log_info("end")`] : [];
    const first = name === "script_init" && !isIdle ? ["show(settings)"] : [];
    const lines = ["local o = {}", ...last, ...first, ...opening, ...statements, end];
    return `function ${name}(${PARAMETERS[name] ?? "user"})\n${lines.map((text) => `  ${text}\n`).join("")}end\n`;
  };
}
