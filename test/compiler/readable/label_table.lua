-- test/compiler/readable/label_table.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

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

local function to_text(value)
    return type(value) == "number" and number_text(value) or tostring(value)
end

-- A number as a place between 0 and a size, without its fraction.
local function clamp(place, size)
    if place ~= place then
        return 0
    end
    return math.floor(math.max(0, math.min(place, size)))
end

-- A number as a place between 0 and a size; negative numbers count from the end.
local function place_in(place, size)
    if place <= -1 then
        place = math.ceil(place) + size
    end
    return clamp(place, size)
end

local function text_slice(text, first, last)
    return string.sub(text, place_in(first or 0, #text) + 1, place_in(last or #text, #text))
end

local function object_entries(object)
    local entries = {}
    for key, value in pairs(object) do
        entries[#entries + 1] = {key, value}
    end
    return entries
end

-- An object whose properties pairs gives in JavaScript's order: whole numbers first, then as they were added.
local ordered
do
    local count = 0
    local function note(order, key)
        if not order[key] then
            local number = (key == "0" or string.find(key, "^[1-9]%d*$")) and tonumber(key)
            count = count + 1
            order[key] = number and number < 4294967295 and number - 4294967295 or count
        end
    end
    local function add(object, key, value)
        note(getmetatable(object).order, key)
        rawset(object, key, value)
    end
    local function each(object)
        local order, keys, place = getmetatable(object).order, {}, 0
        for key in next, object do
            keys[#keys + 1] = key
        end
        table.sort(keys, function(one, other)
            return order[one] < order[other]
        end)
        return function()
            repeat
                place = place + 1
            until keys[place] == nil or object[keys[place]] ~= nil
            return keys[place], object[keys[place]]
        end
    end
    function ordered(object, keys)
        local order = {}
        for _, key in ipairs(keys or {}) do
            note(order, key)
        end
        return setmetatable(object, {order = order, __newindex = add, __pairs = each})
    end
end

local LABELS = ordered({quota = "Quota", lang = "Language", theme = "Theme"}, {"quota", "lang", "theme"})

local function domains(addresses)
    local counts = ordered({})
    for _, address in ipairs(addresses) do
        local domain = text_slice(address, (string.find(address, "@", nil, true) or 0) - 1 + 1)
        counts[domain] = (counts[domain] or 0) + 1
    end
    return counts
end

function mail_user_created(user)
    for _, value in ipairs(object_entries(LABELS)) do
        local name = value[1]
        local label = value[2]
        dovecot.i_info(label .. ": " .. (user:plugin_getenv(name) or "default"))
    end
    local counts = domains({"ann@b.example", "bob@a.example", "eve@b.example"})
    for domain in pairs(counts) do
        dovecot.i_info(domain .. ": " .. to_text(counts[domain] or 0))
    end
    return 0
end
