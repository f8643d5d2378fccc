/** A value as Lua tells it: a table is a list of keys and values, and JSON has no NaN. */
export type Told = string | number | boolean | null | { readonly table: readonly (readonly [Told, Told])[] };

/** Written where a value is no data. */
const opaque = (what: string) => `<${what}>`;

/** The text of a number: zero has no sign, as the page of differences says. */
function numberText(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** The text of a table: an array where the keys are 1 to n, without properties that are undefined. */
function tableText(members: ReadonlyMap<string, string>): string {
  const keys = [...members.keys()];
  if (keys.length > 0 && keys.every((_, index) => members.has(String(index + 1)))) {
    return `[${keys.map((_, index) => members.get(String(index + 1))).join(", ")}]`;
  }
  const pairs = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.length === 0 ? "[]" : `{${pairs.map(([key, text]) => `${key}: ${text}`).join(", ")}}`;
}

/** The text of a value of JavaScript, the same as that of the value that stands for it in Lua. */
export function textOfJavaScript(value: unknown, around: readonly unknown[] = []): string {
  if (value === undefined || value === null) return "undefined";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return opaque("function");
  if (typeof value !== "object") return String(value);
  if (around.includes(value)) return opaque("cycle");
  const inside = [...around, value];
  const entries = Array.isArray(value)
    ? [...value.entries()].map(([index, member]) => [String(index + 1), member] as const)
    : Object.entries(value);
  const present = entries.filter(([, member]) => member !== undefined && member !== null);
  return tableText(new Map(present.map(([key, member]) => [key, textOfJavaScript(member, inside)])));
}

/** The text of a value of Lua. */
export function textOfLua(value: Told): string {
  if (value === null) return "undefined";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") {
    if (value.startsWith("text:")) return JSON.stringify(value.slice("text:".length));
    return value.startsWith("number:") ? value.slice("number:".length) : opaque(value);
  }
  if (typeof value === "boolean") return String(value);
  const keyText = (key: Told) => (typeof key === "string" ? key.replace(/^text:/, "") : textOfLua(key));
  return tableText(new Map(value.table.map(([key, member]) => [keyText(key), textOfLua(member)])));
}

/** Defines the global functions `compared_value`, which prints a value as JSON, and `attempt`, which runs a chunk. */
export const luaPrelude = `
local huge, pairs, type = math.huge, pairs, type
local write
local function text(value)
    return '"' .. string.gsub(value, '[%c"\\\\]', function(byte)
        return string.format("\\\\u%04x", string.byte(byte))
    end) .. '"'
end
local function number(value)
    if value ~= value then return '"number:NaN"' end
    if value == huge then return '"number:Infinity"' end
    if value == -huge then return '"number:-Infinity"' end
    return string.format("%.17g", value)
end
local chunk_text
-- The function that a chunk has for null, where it tells null from undefined.
local function is_null(value)
    if type(value) ~= "function" then return false end
    local line, number = debug.getinfo(value, "S").linedefined, 0
    for text in string.gmatch(chunk_text, "([^\\n]*)\\n") do
        number = number + 1
        if number == line then return text == "local function null()" end
    end
    return false
end
local function table_of(value, around)
    if around[value] then return '"cycle"' end
    around[value] = true
    local members = {}
    for key, member in next, value do
        if not is_null(member) then
            members[#members + 1] = "[" .. write(key, around) .. "," .. write(member, around) .. "]"
        end
    end
    around[value] = nil
    return '{"table":[' .. table.concat(members, ",") .. "]}"
end
function write(value, around)
    local kind = type(value)
    if kind == "nil" or is_null(value) then return "null" end
    if kind == "boolean" then return tostring(value) end
    if kind == "string" then return text("text:" .. value) end
    if kind == "number" then return number(value) end
    return kind == "table" and table_of(value, around) or text(kind)
end
local print, pcall, load, tostring = print, pcall, load, tostring
function compared_value(...)
    local value = ...
    print("result " .. write(value, {}))
end
function attempt(source)
    chunk_text = source .. "\\n"
    local chunk, problem = load(source, "=hook")
    if not chunk then return print("unloadable " .. problem) end
    if debug.sethook then
        debug.sethook(function() error("runs for too long", 0) end, "", 20000000)
    end
    local ok, problem = pcall(chunk)
    if not ok then print("false " .. tostring(problem)) end
end
`;
