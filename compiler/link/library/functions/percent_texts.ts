import type { OwnFunction } from "./entry.ts";

/** Texts in addresses, whose other bytes are written as %XX. */
export const percentTexts: readonly OwnFunction[] = [
  {
    key: "____encode_component",
    name: "encode_component",
    text: `local function ____encode_component(text)
    return (string.gsub(text, "[^0-9A-Za-z_.!~*'()-]", function(byte)
        return string.format("%%%02X", string.byte(byte))
    end))
end`,
  },
  {
    key: "____is_utf8",
    name: "is_utf8",
    text: `local function ____is_utf8(text)
    for _, character in ipairs({
        "[\\194-\\223][\\128-\\191]", "\\224[\\160-\\191][\\128-\\191]", "\\237[\\128-\\159][\\128-\\191]",
        "[\\225-\\236\\238\\239][\\128-\\191][\\128-\\191]", "\\240[\\144-\\191][\\128-\\191][\\128-\\191]",
        "[\\241-\\243][\\128-\\191][\\128-\\191][\\128-\\191]", "\\244[\\128-\\143][\\128-\\191][\\128-\\191]"
    }) do
        text = string.gsub(text, character, " ")
    end
    return not string.find(text, "[\\128-\\255]")
end`,
  },
  {
    key: "____decode_component",
    name: "decode_component",
    raises: "URIError",
    text: `local function ____decode_component(text)
    if string.find(string.gsub(text, "%%%x%x", ""), "%", 1, true) then
        error("URI malformed", 0)
    end
    local function decoded(part)
        return (string.gsub(part, "%%(%x%x)", function(digits)
            return string.char(tonumber(digits, 16))
        end))
    end
    if not ____is_utf8(decoded(string.gsub(text, "[\\128-\\255]", " "))) then
        error("URI malformed", 0)
    end
    return decoded(text)
end`,
  },
];
