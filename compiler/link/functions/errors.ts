import { errorNames } from "../../lower/errors.ts";
import type { OwnFunction } from "./entry.ts";

const subclasses = [...errorNames].filter((name) => name !== "Error");

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
function ____Error.prototype.toString(self)
    if self.message == "" then
        return self.name
    end
    return self.name == "" and self.message or self.name .. ": " .. self.message
end
function ____Error.prototype.__tostring(self)
    return self:toString()
end`,
    plainText: `local ____Error = {name = "Error", message = ""}
____Error.__index = ____Error
function ____Error:init(message, options)
    self.message = message
    self.cause = options and options.cause
end
function ____Error:toString()
    if self.message == "" or self.name == "" then
        return self.name .. self.message
    end
    return self.name .. ": " .. self.message
end
____Error.__tostring = ____Error.toString`,
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
    plainText: `local function ____error_class(name)
    local class = setmetatable({name = name, __tostring = ____Error.__tostring}, ____Error)
    class.__index = class
    return class
end`,
  },
  ...subclasses.map((name) => ({
    key: `____${name}`,
    name,
    text: `local ____${name} = ____error_class("${name}")`,
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
    text: `local function ____raise(problem)
    ____raised.problem = problem
    ____raised.text = problem.name == "Error" and problem.message or tostring(problem)
    error(____raised.text, 0)
end`,
  },
  {
    key: "____settle",
    name: "settle",
    text: `local function ____settle(ok, problem, ...)
    if ok then
        return ok, problem, ...
    end
    local object = ____raised.text == problem and ____raised.problem
    ____raised.problem, ____raised.text = nil, nil
    if not object then
        object = setmetatable({}, ____Error.prototype)
        object:____constructor(tostring(problem))
    end
    return ok, object
end`,
    plainText: `local function ____settle(ok, problem, ...)
    if ok then
        return ok, problem, ...
    end
    local object = ____raised.text == problem and ____raised.problem
    ____raised.problem, ____raised.text = nil, nil
    return ok, object or ____new(____Error, tostring(problem))
end`,
  },
  {
    key: "____try",
    name: "try",
    text: `-- pcall, whose error is always an object.
local function ____try(body)
    return ____settle(pcall(body))
end`,
  },
];
