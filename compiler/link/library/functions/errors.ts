import { errorNames } from "../../../lua_tree/index.ts";
import type { OwnFunction, PlainErrors, Throwing } from "./entry.ts";

const subclasses = [...errorNames].filter((name) => name !== "Error");

/** `function Error.new(message) … end`, if there are such errors. */
function constructorOf(name: string, { made, givesCauses }: PlainErrors): string {
  if (!made.has(name)) return "";
  const [parameters, fields] = givesCauses
    ? ["message, cause", "message = message, cause = cause"]
    : ["message", "message = message"];
  return `

function ____${name}.new(${parameters})
    return setmetatable({${fields}}, ____${name})
end`;
}

/** `function Error:__tostring() … end`: `Name: message`, or what there is of both. */
function textOfError({ hasNameless }: PlainErrors): string {
  const body = hasNameless
    ? `    if self.message == "" or self.name == "" then
        return self.name .. self.message
    end
    return self.name .. ": " .. self.message`
    : `    return self.message == "" and self.name or self.name .. ": " .. self.message`;
  return `function ____Error:__tostring()\n${body}\nend`;
}

/** The statements that find what was thrown in what a pcall gave: what was raised with its text, or a new error. */
const findProblem = (metatable: string, { tells, throwsOthers }: Throwing): string => {
  const made = tells ? "____lua_error(result)" : `setmetatable({message = tostring(result)}, ${metatable})`;
  if (!throwsOthers)
    return `    local problem = ____raised[result] or ${made}
    ____raised = {}`;
  return `    local thrown = ____raised
    ____raised = {}
    if thrown.text ~= result then
        return false, ${made}
    end
    local problem = thrown.value`;
};

/** The error that stands for one of Lua's own, where `metatable` gives that of a class. */
const luaError = (
  metatable: (name: string) => string,
) => `-- An error of Lua itself, with the class that JavaScript gives it.
local function ____lua_error(problem)
    local text, class = tostring(problem), ${metatable("____Error")}
    if string.find(text, "attempt to ", 1, true) or string.find(text, " expected, got ", 1, true) then
        class = ${metatable("____TypeError")}
    elseif string.find(text, "stack overflow", 1, true) then
        class = ${metatable("____RangeError")}
    end
    return setmetatable({message = text}, class)
end`;

const prototypeOf = (name: string) => `${name}.prototype`;

const raiseObject = (raised: string) => `local function ____raise(problem)
    local text = problem.name == "Error" and problem.message or tostring(problem)
    ____raised = ${raised}
    error(text, 0)
end`;

/** The same where nothing is caught. */
const raiseText = `-- An error leaves a hook as text, which is what the server logs.
local function ____raise(problem)
    error(problem.name == "Error" and problem.message or tostring(problem), 0)
end`;

/** Raises an error. */
const raiseError = ({ catches, throwsOthers }: Throwing) =>
  catches ? raiseObject(throwsOthers ? "{text = text, value = problem}" : "{[text] = problem}") : raiseText;

const attempt = (metatable: string, throwing: Throwing) => `-- pcall, whose error is always an object.
local function ____try(body)
    local ok, result = pcall(body)
    if ok then
        return true, result
    end
${findProblem(metatable, throwing)}
    return false, problem
end`;

const settle = (metatable: string, throwing: Throwing) => `local function ____settle(ok, result, ...)
    if ok then
        return true, result, ...
    end
${findProblem(metatable, throwing)}
    return false, problem
end`;

/** Errors that are objects, for programs in which an error is more than its text. */
export const errors: readonly OwnFunction[] = [
  {
    key: "____Error",
    name: "Error",
    text: `local ____Error = {name = "Error", prototype = {name = "Error", message = ""}}
____Error.prototype.__index = ____Error.prototype
____Error.prototype.constructor = ____Error

function ____Error.prototype.____constructor(self, message, options)
    self.message = message
    self.cause = options and options.cause
end

function ____Error.prototype.__tostring(self)
    if self.message == "" or self.name == "" then
        return self.name .. self.message
    end
    return self.name .. ": " .. self.message
end`,
    plainText: (classes) => `local ____Error = {name = "Error", message = ""}
____Error.__index = ____Error${constructorOf("Error", classes)}

${textOfError(classes)}`,
  },
  {
    key: "____error_class",
    name: "error_class",
    text: `local function ____error_class(name)
    local prototype = setmetatable({name = name}, ____Error.prototype)
    local class = {name = name, prototype = prototype, ____super = ____Error}
    prototype.__index = prototype
    prototype.__tostring = ____Error.prototype.__tostring
    prototype.constructor = class
    return class
end`,
  },
  ...subclasses.map((name) => ({
    key: `____${name}`,
    name,
    text: `local ____${name} = ____error_class("${name}")`,
    plainText: (
      classes: PlainErrors,
    ) => `local ____${name} = setmetatable({name = "${name}", __tostring = ____Error.__tostring}, ____Error)
____${name}.__index = ____${name}${constructorOf(name, classes)}`,
  })),
  {
    key: "____raised",
    name: "raised",
    text: `-- An error travels as text, which is what the server logs; its object waits here for the one who catches it.
local ____raised = {}`,
  },
  {
    key: "____raise",
    name: "raise",
    text: raiseError,
    plainText: (_classes, throwing) => raiseError(throwing),
  },
  {
    key: "____lua_error",
    name: "lua_error",
    text: luaError(prototypeOf),
    plainText: luaError((name) => name),
  },
  {
    key: "____settle",
    name: "settle",
    text: (throwing) => settle("____Error.prototype", throwing),
    plainText: (_classes, throwing) => settle("____Error", throwing),
  },
  {
    key: "____try",
    name: "try",
    text: (throwing) => attempt("____Error.prototype", throwing),
    plainText: (_classes, throwing) => attempt("____Error", throwing),
  },
  {
    key: "____try_all",
    name: "try_all",
    text: `-- pcall, whose error is always an object, with all values of the body.
local function ____try_all(body)
    return ____settle(pcall(body))
end`,
  },
];
