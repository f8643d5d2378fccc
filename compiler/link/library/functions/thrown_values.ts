import type { OwnFunction, Throwing } from "./entry.ts";

/** Raises a value that may be an error; what catches it gets the value, the server its text. */
const raiseValue = ({ catches }: Throwing) => `-- Whatever is thrown travels as text.
local function ____raise_value(value)
    local isPlain = type(value) == "table" and value.name == "Error"
    local text = isPlain and value.message or ____text_of(value)
${catches ? "    ____raised = {text = text, value = value}\n" : ""}    error(text, 0)
end`;

/** Functions of programs that throw other values than errors. */
export const thrownValues: readonly OwnFunction[] = [
  {
    key: "____raise_value",
    name: "raise_value",
    text: raiseValue,
  },
];
