import type { OwnFunction } from "./entry.ts";

/** Objects whose properties are walked through in JavaScript's order. */
export const orderedObjects: readonly OwnFunction[] = [
  {
    key: "____ordered",
    name: "ordered",
    hasPairs: true,
    text: `-- An object whose properties pairs gives in JavaScript's order: whole numbers first, then as they were added.
local ____ordered
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
    function ____ordered(object, keys)
        local order = {}
        for _, key in ipairs(keys or {}) do
            note(order, key)
        end
        return setmetatable(object, {order = order, __newindex = add, __pairs = each})
    end
end`,
  },
  {
    key: "____from_entries",
    name: "from_entries",
    text: `local function ____from_entries(...)
    local object = ____ordered({})
    for _, entry in ... do
        object[entry[1]] = entry[2]
    end
    return object
end`,
  },
  {
    key: "____ordered_rest",
    name: "rest",
    text: `local function ____ordered_rest(object, taken)
    local rest = ____ordered({})
    for key, value in pairs(object) do
        if not taken[key] then
            rest[key] = value
        end
    end
    return rest
end`,
  },
  {
    key: "____remove_property",
    name: "remove_property",
    text: `local function ____remove_property(object, key)
    local metatable = getmetatable(object)
    if metatable and metatable.order then
        metatable.order[key] = nil
    end
    object[key] = nil
    return true
end`,
  },
];
