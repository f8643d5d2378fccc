import type { OwnFunction } from "./entry.ts";

/** Filling texts up, and cutting off white space. */
export const padding: readonly OwnFunction[] = [
  {
    key: "____pad_start",
    name: "pad_start",
    text: `local function ____pad_start(text, size, character)
    return string.rep(character, size - #text) .. text
end`,
  },
  {
    key: "____pad_end",
    name: "pad_end",
    text: `local function ____pad_end(text, size, character)
    return text .. string.rep(character, size - #text)
end`,
  },
  {
    key: "____fill",
    name: "fill",
    raises: "RangeError",
    text: `-- What a text lacks to have a size, made of another.
local function ____fill(text, size, part)
    if part == "" or not (size > #text) then
        return ""
    elseif size == math.huge then
        error("Invalid string length", 0)
    end
    local missing = math.floor(size) - #text
    return string.sub(string.rep(part, math.ceil(missing / #part)), 1, missing)
end`,
  },
  {
    key: "__TS__StringPadStart",
    name: "pad_start",
    text: `local function __TS__StringPadStart(text, size, part)
    return ____fill(text, size, part or " ") .. text
end`,
  },
  {
    key: "__TS__StringPadEnd",
    name: "pad_end",
    text: `local function __TS__StringPadEnd(text, size, part)
    return text .. ____fill(text, size, part or " ")
end`,
  },
  {
    key: "__TS__StringTrim",
    name: "trim",
    text: `local function __TS__StringTrim(text)
    return (string.match(text, "^%s*(.-)%s*$"))
end`,
  },
  {
    key: "__TS__StringTrimStart",
    name: "trim_start",
    text: `local function __TS__StringTrimStart(text)
    return (string.match(text, "^%s*(.*)$"))
end`,
  },
  {
    key: "__TS__StringTrimEnd",
    name: "trim_end",
    text: `local function __TS__StringTrimEnd(text)
    return (string.match(text, "^(.-)%s*$"))
end`,
  },
];
