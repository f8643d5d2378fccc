// @ts-check

/** What Lua 5.1 has in other places. All on one line: lines of the program are in messages. */
const ADAPTERS = [
  'math.type or function(value) return type(value) == "number" and "float" end',
  "loadstring or load",
  'function(...) return { n = select("#", ...), ... } end',
].join(", ");

/** Shows every result of a case in one line; what a case calls is here, too. */
const PRELUDE = String.raw`
local format, type, tostring = string.format, type, tostring; local mathtype, compile, packed = ${ADAPTERS}
local function show(value)
  local kind = mathtype(value)
  if kind == "integer" then return "i:" .. tostring(value) end
  if kind == "float" then return "f:" .. format("%.17g", value) .. ":" .. tostring(value) end
  if type(value) ~= "string" then return type(value) == "table" and "table" or tostring(value) end
  return "s:" .. value:gsub("[^!-~]", function(byte) return "\\" .. byte:byte() end)
end
function id(...) return ... end
function loop(first, limit, step)
  local count, values = 0, {}
  for i = first, limit, step do
    count = count + 1
    values[count] = show(i)
    if count == 5 then break end
  end
  return count, table.concat(values, " ")
end
function pack(form, ...)
  local bytes = string.pack(form, ...)
  return bytes, string.unpack(form, bytes)
end
function codes(text)
  local found = {}
  for position, code in utf8.codes(text) do found[#found + 1] = position .. ":" .. code end
  return table.concat(found, " ")
end
function list(t)
  local found = {}
  for key, value in pairs(t) do found[#found + 1] = show(key) .. "=" .. show(value) end
  table.sort(found)
  return table.concat(found, " ")
end
function edit(change, t, ...)
  return list(t), pcall(change, t, ...), list(t)
end
function seeded(seed, ...)
  math.randomseed(seed)
  return math.random(), math.random(...), math.random(100), math.random()
end
function case(source)
  local run, problem = compile("return " .. source, "=case")
  if not run then return print("syntax " .. problem) end
  local results = packed(pcall(run))
  for index = 1, results.n do results[index] = show(results[index]) end
  print((table.concat(results, " "):gsub("\n", "\\n")))
end
`;

/**
 * A program that prints one line per case.
 *
 * @param {readonly string[]} cases
 */
export function programOf(cases) {
  return `${PRELUDE}${cases.map((text) => `case[===[${text}]===]`).join("\n")}\n`;
}
