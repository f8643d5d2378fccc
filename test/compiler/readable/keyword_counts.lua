-- test/compiler/readable/keyword_counts.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

local function __TS__New(target, ...)
    local instance = setmetatable({}, target.prototype)
    instance:____constructor(...)
    return instance
end

local function __TS__Class(self)
    local c = {prototype = {}}
    c.prototype.__index = c.prototype
    c.prototype.constructor = c
    return c
end

local __TS__Symbol, Symbol
do
    local symbolMetatable = {__tostring = function(self)
        return ("Symbol(" .. (self.description or "")) .. ")"
    end}
    function __TS__Symbol(description)
        return setmetatable({description = description}, symbolMetatable)
    end
    Symbol = {
        asyncDispose = __TS__Symbol("Symbol.asyncDispose"),
        dispose = __TS__Symbol("Symbol.dispose"),
        iterator = __TS__Symbol("Symbol.iterator"),
        hasInstance = __TS__Symbol("Symbol.hasInstance"),
        species = __TS__Symbol("Symbol.species"),
        toStringTag = __TS__Symbol("Symbol.toStringTag")
    }
end

local __TS__Iterator
do
    local function iteratorGeneratorStep(self)
        local co = self.____coroutine
        local status, value = coroutine.resume(co)
        if not status then
            error(value, 0)
        end
        if coroutine.status(co) == "dead" then
            return
        end
        return true, value
    end
    local function iteratorIteratorStep(self)
        local result = self:next()
        if result.done then
            return
        end
        return true, result.value
    end
    local function iteratorStringStep(self, index)
        index = index + 1
        if index > #self then
            return
        end
        return index, string.sub(self, index, index)
    end
    function __TS__Iterator(iterable)
        if type(iterable) == "string" then
            return iteratorStringStep, iterable, 0
        elseif iterable.____coroutine ~= nil then
            return iteratorGeneratorStep, iterable
        elseif iterable[Symbol.iterator] then
            local iterator = iterable[Symbol.iterator](iterable)
            return iteratorIteratorStep, iterator
        else
            return ipairs(iterable)
        end
    end
end

local Map
do
    -- What stands for undefined and NaN, which cannot be keys of a Lua table.
    local none, nan = {}, {}
    local function toKey(value)
        if value == nil then
            return none
        elseif value ~= value then
            return nan
        end
        return value
    end
    local function fromKey(key)
        if key == nan then
            return 0 / 0
        elseif key ~= none then
            return key
        end
    end
    local function iterator(owner, pick)
        local place = 0
        return {
            [Symbol.iterator] = function(self)
                return self
            end,
            next = function()
                repeat
                    place = place + 1
                until place > owner.last or owner.keyAt[place] ~= nil
                if place > owner.last then
                    return {done = true}
                end
                return {done = false, value = pick(place)}
            end
        }
    end
    local function add(self, key)
        if not self.placeOf[key] then
            self.size, self.last = self.size + 1, self.last + 1
            self.placeOf[key], self.keyAt[self.last] = self.last, key
        end
        return self.placeOf[key]
    end
    local function remove(self, key)
        local place = self.placeOf[key]
        if place then
            self.size = self.size - 1
            self.placeOf[key], self.keyAt[place] = nil, nil
        end
        return place
    end
    Map = __TS__Class()
    Map.name = "Map"
    local methods = Map.prototype
    methods[Symbol.toStringTag] = "Map"
    function methods.____constructor(self, entries)
        self.size, self.last, self.keyAt, self.placeOf, self.valueAt = 0, 0, {}, {}, {}
        if entries ~= nil then
            for _, entry in __TS__Iterator(entries) do
                self:set(entry[1], entry[2])
            end
        end
    end
    function methods.clear(self)
        self.size, self.keyAt, self.placeOf, self.valueAt = 0, {}, {}, {}
    end
    function methods.delete(self, key)
        local place = remove(self, toKey(key))
        if place then
            self.valueAt[place] = nil
        end
        return place ~= nil
    end
    function methods.get(self, key)
        local place = self.placeOf[toKey(key)]
        if place then
            return self.valueAt[place]
        end
    end
    function methods.set(self, key, value)
        self.valueAt[add(self, toKey(key))] = value
        return self
    end
    function methods.forEach(self, callback)
        for _, entry in __TS__Iterator(self:entries()) do
            callback(entry[2], entry[1], self)
        end
    end
    function methods.entries(self)
        return iterator(self, function(place) return {fromKey(self.keyAt[place]), self.valueAt[place]} end)
    end
    function methods.values(self)
        return iterator(self, function(place) return self.valueAt[place] end)
    end
    methods[Symbol.iterator] = methods.entries
    function methods.has(self, value)
        return self.placeOf[toKey(value)] ~= nil
    end
    function methods.keys(self)
        return iterator(self, function(place) return fromKey(self.keyAt[place]) end)
    end
    Map[Symbol.species] = Map
end

local function __TS__StringPadEnd(self, maxLength, fillString)
    if fillString == nil then
        fillString = " "
    end
    if maxLength ~= maxLength then
        maxLength = 0
    end
    if maxLength == -math.huge or maxLength == math.huge then
        error("Invalid string length", 0)
    end
    if #self >= maxLength or #fillString == 0 then
        return self
    end
    maxLength = maxLength - #self
    if maxLength > #fillString then
        fillString = fillString .. string.rep(
            fillString,
            math.floor(maxLength / #fillString)
        )
    end
    return self .. string.sub(
        fillString,
        1,
        math.floor(maxLength)
    )
end

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
    if type(value) ~= "number" then
        return tostring(value)
    elseif value ~= value then
        return "NaN"
    elseif value == math.huge or value == -math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    elseif value == math.floor(value) and math.abs(value) < 1e15 then
        return string.format("%.0f", value + 0.0)
    end
    local text
    for digits = 0, 16 do
        text = string.format("%." .. digits .. "e", value)
        if tonumber(text) == value then
            break
        end
    end
    local sign, whole, rest, exponent = string.match(text, "^(%-?)(%d)%.?(%d*)e([-+]%d+)$")
    local digits = string.match(whole .. rest, "^(.-)0*$")
    local point = tonumber(exponent) + 1
    if point > 21 or point < -5 then
        local mark = string.format("e%s%d", point > 0 and "+" or "-", math.abs(point - 1))
        return sign .. string.sub(digits, 1, 1) .. (#digits > 1 and "." or "") .. string.sub(digits, 2) .. mark
    elseif point <= 0 then
        return sign .. "0." .. string.rep("0", -point) .. digits
    elseif point >= #digits then
        return sign .. digits .. string.rep("0", point - #digits)
    end
    return sign .. string.sub(digits, 1, point) .. "." .. string.sub(digits, point + 1)
end

local MAILBOXES = {"INBOX", "Archive"}

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    local counts = __TS__New(Map)
    for _, name in ipairs(MAILBOXES) do
        local mailbox = user:mailbox(name)
        local ok, problem = pcall(function()
            mailbox:sync()
            for _, keyword in ipairs(mailbox:status(dovecot.storage.STATUS_KEYWORDS).keywords) do
                counts:set(keyword, (counts:get(keyword) or 0) + 1)
            end
        end)
        mailbox:free()
        if not ok then
            error(problem, 0)
        end
    end
    for _, value in __TS__Iterator(counts) do
        local keyword = value[1]
        local count = value[2]
        dovecot.i_info(__TS__StringPadEnd(keyword, 10, ".") .. " known in " .. number_text(count)
            .. " mailboxes")
    end
    if not counts:has("$Junk") then
        dovecot.i_debug("nothing was marked as junk")
    end
    return 0
end
