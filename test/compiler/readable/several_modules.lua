-- test/compiler/readable/several_modules.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
    if value % 1 == 0 and math.abs(value) < 2 ^ 53 then
        return string.format("%.0f", value + 0.0)
    elseif value ~= value then
        return "NaN"
    elseif math.abs(value) == math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    end
    local digits, text = 0, nil
    repeat
        text = string.format("%." .. digits .. "e", value)
        digits = digits + 1
    until tonumber(text) == value
    local mantissa, exponent = string.match(text, "(.*)e(.*)")
    local size = tonumber(exponent)
    if size >= 21 or size < -6 then
        return string.format("%se%+d", mantissa, size)
    elseif size < digits then
        return string.format("%." .. digits - 1 - size .. "f", value)
    end
    return string.gsub(mantissa, "%.", "") .. string.rep("0", size + 1 - digits)
end

local Error = {name = "Error", message = ""}
Error.__index = Error

function Error:__tostring()
    return self.message == "" and self.name or self.name .. ": " .. self.message
end

-- An error travels as text, which is what the server logs; its object waits here for the one who catches it.
local raised = {}

local function raise(problem)
    local text = problem.name == "Error" and problem.message or tostring(problem)
    raised = {[text] = problem}
    error(text, 0)
end

-- pcall, whose error is always an object.
local function try(body)
    local ok, result = pcall(body)
    if ok then
        return true, result
    end
    local problem = raised[result] or setmetatable({message = tostring(result)}, Error)
    raised = {}
    return false, problem
end

local function split(text, separator)
    local parts, from = {}, 1
    local first, last = string.find(text, separator, 1, true)
    while first do
        parts[#parts + 1] = string.sub(text, from, first - 1)
        from = last + 1
        first, last = string.find(text, separator, from, true)
    end
    parts[#parts + 1] = string.sub(text, from)
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
local function to_number(text)
    text = string.match(text, "^%s*(.-)%s*$")
    local mark, digits = string.match(text, "^0([xXoObB])(%x+)$")
    if mark then
        local base = ({x = 16, o = 8, b = 2})[string.lower(mark)]
        return tonumber(digits, base) and read_digits(digits, base) or 0 / 0
    elseif string.find(text, "^[+-]?Infinity$") then
        return string.sub(text, 1, 1) == "-" and -math.huge or math.huge
    elseif string.find(text, "^[%d.eE+-]*$") then
        return (text == "" and 0 or tonumber(text) or 0 / 0) + 0.0
    end
    return 0 / 0
end

-- What the administrator has to repair, or the user has to accept.
local PolicyError = setmetatable({}, Error)
PolicyError.__index = PolicyError
PolicyError.__tostring = Error.__tostring

function PolicyError.new(setting, message)
    local self = setmetatable({}, PolicyError)
    self.message = message
    self.setting = setting
    self.name = "PolicyError"
    return self
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
        raise(PolicyError.new("limits", service .. " is not allowed"))
    end
end

function Limits:parse(limit)
    local parsed = to_number(limit)
    if not (parsed >= 0) then
        raise(PolicyError.new("limits", '"' .. limit .. '" is no number'))
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
        if getmetatable(problem) == PolicyError then
            return -1, problem.setting .. ": " .. problem.message
        end
        raise(problem)
    end
    return 0
end
