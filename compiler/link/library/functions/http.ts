import type { OwnFunction } from "./entry.ts";

/** Values of HTTP clients' settings that are known only while the script runs. */
export const http: readonly OwnFunction[] = [
  {
    key: "____milliseconds",
    name: "milliseconds",
    text: `-- A time such as "5s" or "1 mins", or a number of milliseconds, as a whole number of milliseconds.
local function ____milliseconds(time)
    if type(time) ~= "string" then
        return time and math.floor(time)
    end
    local number, unit = string.match(string.lower(time), "^(%d+) ?(%a+)$")
    for _, size in ipairs({
        {"^ms$", 1}, {"^msecs?$", 1}, {"^s$", 1000}, {"^secs?$", 1000}, {"^seconds?$", 1000},
        {"^m$", 60000}, {"^mins?$", 60000}, {"^minutes?$", 60000}, {"^h$", 3600000}, {"^hours?$", 3600000},
        {"^d$", 86400000}, {"^days?$", 86400000}, {"^w$", 604800000}, {"^weeks?$", 604800000}
    }) do
        if unit and string.find(unit, size[1]) then
            return tonumber(number) * size[2]
        end
    end
    error("Invalid time '" .. time .. "'", 0)
end`,
    raises: "RangeError",
  },
  {
    key: "____seconds",
    name: "seconds",
    text: `local function ____seconds(time)
    time = ____milliseconds(time)
    return time and math.ceil(time / 1000)
end`,
  },
  {
    key: "____time",
    name: "with_unit",
    text: `local function ____time(time)
    return type(time) == "number" and string.format("%dms", math.floor(time)) or time
end`,
  },
  {
    key: "____count",
    name: "count",
    text: `local function ____count(number)
    return number and string.format("%d", number)
end`,
  },
  {
    key: "____opposite",
    name: "opposite",
    text: `local function ____opposite(flag)
    if flag ~= nil then
        return not flag
    end
end`,
  },
  {
    key: "____yes_or_no",
    name: "yes_or_no",
    text: `local function ____yes_or_no(flag)
    if flag ~= nil then
        return flag and "yes" or "no"
    end
end`,
  },
];
