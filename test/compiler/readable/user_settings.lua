-- test/compiler/readable/user_settings.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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

local function trim(text)
    return (string.match(text, "^%s*(.-)%s*$"))
end

local function split(text, separator)
    local parts, from = {}, 1
    local first, last = string.find(text, separator, 1, true)
    while first do
        parts[#parts + 1] = string.sub(text, from, first - 1)
        from = last + 1
        first, last = string.find(text, separator, from, true)
    end
    parts[#parts + 1] = string.sub(text, from)
    return parts
end

-- The whole number that a text begins with.
local function parse_int(text)
    local digits = string.match(text, "^%s*([+-]?%d+)")
    return digits and tonumber(digits .. ".0") or 0 / 0
end

local function object_keys(object)
    local keys = {}
    for key in pairs(object) do
        keys[#keys + 1] = key
    end
    return keys
end

local function sort_texts(list)
    table.sort(list)
    return list
end

-- `"greeting = hello; level=2"` by key; parts without `=` are left out.
local function parseSettings(text)
    local settings = {}
    for _, part in ipairs(split(text, ";")) do
        local key, value = table.unpack(split(part, "="), 1, 2)
        if key ~= nil and value ~= nil then
            settings[string.lower(trim(key))] = trim(value)
        end
    end
    return settings
end

local function settingsOf(user)
    return parseSettings(user:plugin_getenv("hook_settings") or "")
end

function mail_user_created(user)
    local settings = settingsOf(user)
    local names = sort_texts(object_keys(settings))
    dovecot.i_debug("settings of " .. user.username .. ": "
        .. (#names > 0 and table.concat(names, ", ") or "none"))
    local level = parse_int(settings.level or "0")
    if level >= 2 then
        dovecot.i_info((settings.greeting or "welcome") .. ", " .. user.username .. " (level "
            .. number_text(level) .. ")")
    end
    return 0
end
