import type { OwnFunction } from "./entry.ts";

/** Metatables of objects with getters and setters. */
export const accessors: readonly OwnFunction[] = [
  {
    key: "____accessors",
    name: "accessors",
    text: `-- The metatable of an object with getters and setters.
local function ____accessors(getters, setters)
    return {
        __index = function(object, key)
            return getters[key] and getters[key](object)
        end,
        __newindex = function(object, key, value)
            if setters[key] then
                setters[key](object, value)
            elseif getters[key] then
                error("Cannot set property " .. key .. " of #<Object> which has only a getter", 0)
            else
                rawset(object, key, value)
            end
        end
    }
end`,
  },
  {
    key: "____listed_accessors",
    name: "listed_accessors",
    hasPairs: true,
    text: `-- The same for objects whose members are listed.
local function ____listed_accessors(getters, setters)
    local metatable = ____accessors(getters, setters)
    function metatable.__pairs(object)
        local keys = {}
        for _, members in ipairs({getters, setters}) do
            for key in pairs(members) do
                if members == getters or not getters[key] then
                    keys[#keys + 1] = key
                end
            end
        end
        for key in next, object do
            keys[#keys + 1] = key
        end
        local place = 0
        return function()
            place = place + 1
            return keys[place], object[keys[place]]
        end
    end
    return metatable
end`,
  },
];
