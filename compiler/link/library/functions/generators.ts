/**
 * Generators and what walks through them, in place of TypeScriptToLua's: one that has ended gives nothing more.
 * Each yielded value is accompanied by the iterators that the generator waits in, which end together with it.
 */
const generator = `local __TS__Generator
do
    local function generatorIterator(self)
        return self
    end
    local function generatorNext(self, ...)
        local co = self.____coroutine
        if coroutine.status(co) == "dead" then
            return {done = true}
        end
        local ok, value
        ok, value, self.____open = coroutine.resume(co, ...)
        if not ok then
            error(value, 0)
        end
        return {value = value, done = coroutine.status(co) == "dead"}
    end
    function __TS__Generator(body)
        return function(...)
            local count, given = select("#", ...), {...}
            return {
                ____coroutine = coroutine.create(function()
                    return body(__TS__Unpack(given, 1, count))
                end),
                [Symbol.iterator] = generatorIterator,
                next = generatorNext
            }
        end
    end
end`;

const iterator = `local __TS__Iterator
do
    local function stepGenerator(self)
        local co = self.____coroutine
        if coroutine.status(co) == "dead" then
            return
        end
        local ok, value
        ok, value, self.____open = coroutine.resume(co)
        if not ok then
            error(value, 0)
        elseif coroutine.status(co) ~= "dead" then
            return true, value
        end
    end
    local function stepIterator(self)
        local result = self:next()
        if not result.done then
            return true, result.value
        end
    end
    local function stepText(self, index)
        index = index + 1
        if index <= #self then
            return index, string.sub(self, index, index)
        end
    end
    function __TS__Iterator(values)
        if type(values) == "string" then
            return stepText, values, 0
        elseif values.____coroutine ~= nil then
            return stepGenerator, values
        elseif values[Symbol.iterator] then
            return stepIterator, values[Symbol.iterator](values)
        end
        return ipairs(values)
    end
end`;

const delegatedYield = `local function __TS__DelegatedYield(values, outer)
    local source = type(values) == "table" and values
    if source and (source.____coroutine or source[Symbol.iterator]) then
        local iterator = source.____coroutine and source or source[Symbol.iterator](source)
        local open = outer and {____open = iterator, ____outer = outer} or iterator
        local sent
        while true do
            local result = iterator:next(sent)
            if result.done then
                return result.value
            end
            sent = coroutine.yield(result.value, open)
        end
    end
    for index = 1, #values do
        if source then
            coroutine.yield(source[index], outer)
        else
            coroutine.yield(string.sub(values, index, index), outer)
        end
    end
end`;

/** The texts by the names of TypeScriptToLua's features. */
export const generators: readonly (readonly [string, string])[] = [
  ["Generator", generator],
  ["Iterator", iterator],
  ["DelegatedYield", delegatedYield],
];
