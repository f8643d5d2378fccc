-- test/compiler/readable/json_line.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
    if value % 1 == 0 and math.abs(value) < 2 ^ 53 then
        return string.format("%.0f", value + 0.0)
    elseif value ~= value then
        return "NaN"
    elseif math.abs(value) == math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    end
    local digits, text = 0, nil
    repeat
        text = string.format("%." .. digits .. "e", value)
        digits = digits + 1
    until tonumber(text) == value
    local mantissa, exponent = string.match(text, "(.*)e(.*)")
    local size = tonumber(exponent)
    if size >= 21 or size < -6 then
        return string.format("%se%+d", mantissa, size)
    elseif size < digits then
        return string.format("%." .. digits - 1 - size .. "f", value)
    end
    return string.gsub(mantissa, "%.", "") .. string.rep("0", size + 1 - digits)
end

local function is_array(value)
    return type(value) == "table" and (value[1] ~= nil or next(value) == nil)
end

-- What stands in JSON for a character. `%c` takes the last of ASCII for a control character, JSON does not.
local ESCAPES = {
    ['"'] = '\\"',
    ["\\"] = "\\\\",
    ["\b"] = "\\b",
    ["\f"] = "\\f",
    ["\n"] = "\\n",
    ["\r"] = "\\r",
    ["\t"] = "\\t",
    ["\127"] = "\127"
}

local function escaped(character)
    return ESCAPES[character] or string.format("\\u%04x", string.byte(character))
end

-- A text as JSON.
local function quote(text)
    return '"' .. string.gsub(text, '[%c"\\]', escaped) .. '"'
end

-- The mark of what `record` made: an object even when it is empty.
local RECORD = {}

local write

local function writeArray(values, depth)
    local items = {}
    for _, value in ipairs(values) do
        items[#items + 1] = write(value, depth)
    end
    return "[" .. table.concat(items, ",") .. "]"
end

local function writeObject(object, depth)
    local names = {}
    for name in pairs(object) do
        names[#names + 1] = name
    end
    table.sort(names)
    local members = {}
    for _, name in ipairs(names) do
        members[#members + 1] = quote(name) .. ":" .. write(object[name], depth)
    end
    return "{" .. table.concat(members, ",") .. "}"
end

function write(value, depth)
    if value == nil then
        return "null"
    end
    local kind = type(value)
    if kind == "string" then
        return quote(value)
    end
    if kind == "boolean" then
        return tostring(value)
    end
    if kind == "number" then
        return math.abs(value) < math.huge and number_text(value) or "null"
    end
    -- Deeper than anything a hook writes: an object that contains itself never ends.
    if depth > 100 then
        error("Converting circular structure to JSON", 0)
    end
    if is_array(value) then
        return writeArray(value, depth + 1)
    end
    local isRecord = value.mark == RECORD
    return writeObject(isRecord and value.entries or value, depth + 1)
end

-- The compiler adds `isObject` where the type says that the value is an object that may be empty.
local function stringify(value, isObject)
    return isObject == true and type(value) == "table" and writeObject(value, 0) or write(value, 0)
end

function mail_user_created(user)
    local line = stringify({
        what = "login",
        user = user.username,
        service = user.service,
        session = user.session_id or "none",
        restored = user.session_restored,
        at = user.session_create_time
    })
    dovecot.i_info(line)
    return 0
end
