-- test/compiler/readable/several_modules.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
    if type(value) ~= "number" then
        return tostring(value)
    elseif value ~= value then
        return "NaN"
    elseif math.abs(value) == math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    elseif value == math.floor(value) and math.abs(value) < 1e15 then
        return string.format("%.0f", value + 0.0)
    end
    local digits, text = 0, nil
    repeat
        text = string.format("%." .. digits .. "e", value)
        digits = digits + 1
    until tonumber(text) == value
    local mantissa, exponent = string.match(text, "^(.*)e(.*)$")
    local size = tonumber(exponent)
    if size >= 21 or size < -6 then
        return string.format("%se%s%d", mantissa, size > 0 and "+" or "-", math.abs(size))
    elseif size < digits then
        return string.format("%." .. digits - 1 - size .. "f", value)
    end
    return string.gsub(mantissa, "%.", "") .. string.rep("0", size - digits + 1)
end

local function new(class, ...)
    local object = setmetatable({}, class)
    object:init(...)
    return object
end

-- Whether an object is one of a class, or of a class that extends it.
local function is_a(object, class)
    local found = getmetatable(object)
    while found and found ~= class do
        found = getmetatable(found)
    end
    return found == class
end

local Error = {name = "Error", message = ""}
Error.__index = Error
function Error:init(message, options)
    self.message = message
    self.cause = options and options.cause
end
function Error:toString()
    if self.message == "" or self.name == "" then
        return self.name .. self.message
    end
    return self.name .. ": " .. self.message
end
Error.__tostring = Error.toString

-- An error travels as text, which is what the server logs; its object waits here for the one who catches it.
local raised = {}

local function raise(problem)
    raised.problem = problem
    raised.text = problem.name == "Error" and problem.message or tostring(problem)
    error(raised.text, 0)
end

local function settle(ok, problem, ...)
    if ok then
        return ok, problem, ...
    end
    local object = raised.text == problem and raised.problem
    raised.problem, raised.text = nil, nil
    return ok, object or new(Error, tostring(problem))
end

-- pcall, whose error is always an object.
local function try(body)
    return settle(pcall(body))
end

local function split(text, separator, limit)
    local parts, from = {}, 1
    if separator == nil then
        return {text}
    elseif separator == "" then
        for index = 1, #text do
            parts[index] = string.sub(text, index, index)
        end
    else
        local first, last = string.find(text, separator, from, true)
        while first do
            parts[#parts + 1] = string.sub(text, from, first - 1)
            from = last + 1
            first, last = string.find(text, separator, from, true)
        end
        parts[#parts + 1] = string.sub(text, from)
    end
    if limit and limit >= 0 then
        for index = #parts, limit + 1, -1 do
            parts[index] = nil
        end
    end
    return parts
end

-- The value of digits in a base.
local function read_digits(digits, base)
    local value = 0.0
    for digit in string.gmatch(digits, ".") do
        value = value * base + tonumber(digit, 36)
    end
    return value
end

-- The number that a text is for JavaScript, or NaN.
local function to_number(value)
    local text = string.match(value, "^%s*(.-)%s*$")
    local mark, digits = string.match(text, "^0([xXoObB])(%x+)$")
    if mark then
        local base = ({x = 16, o = 8, b = 2})[string.lower(mark)]
        return tonumber(digits, base) and read_digits(digits, base) or 0 / 0
    elseif string.find(text, "^[+-]?Infinity$") then
        return string.sub(text, 1, 1) == "-" and -math.huge or math.huge
    end
    local decimal = string.match(text, "^[%d.eE+-]+$") or text == "" and "0"
    return (decimal and tonumber(decimal) or 0 / 0) + 0.0
end

-- What the administrator has to repair, or the user has to accept.
local PolicyError = setmetatable({}, Error)
PolicyError.__index = PolicyError
PolicyError.__tostring = Error.__tostring

function PolicyError:init(setting, message)
    Error.init(self, message)
    self.setting = setting
    self.name = "PolicyError"
end

-- Sessions by service, from a setting such as `imap=10 pop3=0`.
local Limits = {}
Limits.__index = Limits

function Limits.new(setting)
    local self = setmetatable({}, Limits)
    self.byService = {}
    for _, part in ipairs(split(setting, " ")) do
        local service, limit = table.unpack(split(part, "="), 1, 2)
        if service ~= nil and limit ~= nil then
            self.byService[service] = self:parse(limit)
        end
    end
    return self
end

function Limits:of(service)
    return self.byService[service] or 20
end

function Limits:demand(service, sessions)
    if self:of(service) < sessions then
        raise(new(PolicyError, "limits", service .. " is not allowed"))
    end
end

function Limits:parse(limit)
    local parsed = to_number(limit)
    if not (parsed >= 0) then
        raise(new(PolicyError, "limits", '"' .. limit .. '" is no number'))
    end
    return parsed
end

function mail_user_created(user)
    local ok, problem = try(function()
        local limits = Limits.new(user:plugin_getenv("limits") or "")
        limits:demand(user.service, 1)
        dovecot.i_info(user.username .. " may open " .. number_text(limits:of(user.service))
            .. " sessions of " .. user.service)
    end)
    if not ok then
        if is_a(problem, PolicyError) then
            return -1, problem.setting .. ": " .. problem.message
        end
        raise(problem)
    end
    return 0
end
