/** Prints texts with quotes and escapes, and lists of them. */
export const QUOTED = `
local function quoted(value)
  if type(value) ~= "table" then return (("%q"):format(value):gsub("\\n", "n"):gsub("[\\128-\\255]", function(byte) return "\\\\" .. byte:byte() end)) end
  local list = {}
  for index, item in ipairs(value) do list[index] = quoted(item) end
  return "{" .. table.concat(list, ";") .. "}"
end
`;

/** Lua lines that print what a function makes of texts, its kind and how many results there are. */
export function printsQuoted(call: string, texts: readonly string[]): string {
  return `${QUOTED}for _, text in ipairs{${texts.join(", ")}} do print(quoted(text), quoted(${call}(text)), math.type(${call}(text)), select("#", ${call}(text))) end`;
}

/** Arguments that a function of one text does not take, or not as a text. */
export const WRONG_TEXTS = ["", "nil", "{}", "true", "print", '"a", "b"', '"a", nil'];
