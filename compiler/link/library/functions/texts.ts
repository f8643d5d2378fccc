import type { OwnFunction } from "./entry.ts";

/** Parts of texts, as JavaScript takes them; places are those of bytes. */
export const texts: readonly OwnFunction[] = [
  {
    key: "__TS__StringSlice",
    name: "text_slice",
    text: `local function __TS__StringSlice(text, first, last)
    return string.sub(text, ____place(first or 0, #text) + 1, ____place(last or #text, #text))
end`,
  },
  {
    key: "__TS__StringSubstring",
    name: "text_substring",
    text: `local function __TS__StringSubstring(text, first, last)
    local from, to = ____clamp(first, #text), ____clamp(last or #text, #text)
    return string.sub(text, math.min(from, to) + 1, math.max(from, to))
end`,
  },
  {
    key: "__TS__StringAccess",
    name: "text_at_index",
    text: `local function __TS__StringAccess(text, index)
    if index >= 0 and index < #text and index == math.floor(index) then
        return string.sub(text, index + 1, index + 1)
    end
end`,
  },
  {
    key: "__TS__StringCharAt",
    name: "char_at",
    text: `local function __TS__StringCharAt(text, place)
    if place <= -1 or place >= #text then
        return ""
    end
    local index = ____clamp(place, #text) + 1
    return string.sub(text, index, index)
end`,
  },
  {
    key: "__TS__StringCharCodeAt",
    name: "char_code_at",
    text: `local function __TS__StringCharCodeAt(text, place)
    if place <= -1 or place >= #text then
        return 0 / 0
    end
    return string.byte(text, ____clamp(place, #text) + 1) or 0 / 0
end`,
  },
  {
    key: "____string_repeat",
    name: "text_repeat",
    raises: "RangeError",
    text: `local function ____string_repeat(text, count)
    if count <= -1 or count == math.huge then
        error("Invalid count value: " .. ____number_text(count), 0)
    end
    return string.rep(text, ____clamp(count, count))
end`,
  },
  {
    key: "____string_at",
    name: "text_at",
    text: `local function ____string_at(text, place)
    local index = place <= -1 and math.ceil(place) + #text or ____clamp(place, #text)
    if index >= 0 and index < #text then
        return string.sub(text, index + 1, index + 1)
    end
end`,
  },
  {
    key: "__TS__StringSubstr",
    name: "text_substr",
    text: `local function __TS__StringSubstr(text, first, size)
    local from = ____place(first, #text)
    return string.sub(text, from + 1, from + ____clamp(size or #text, #text))
end`,
  },
];
