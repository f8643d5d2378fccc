import { generators } from "./generators.ts";

/**
 * Map and Set in place of TypeScriptToLua's: with NaN and undefined as keys, and in order also while they change.
 *
 * Each key has a place, and places only grow: what is added while somebody walks through is seen, what is deleted is not.
 */
const keys = `    -- What stands for undefined and NaN, which cannot be keys of a Lua table.
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
        -- Objects of the server may not be compared with other tables by ==.
        if rawequal(key, nan) then
            return 0 / 0
        elseif not rawequal(key, none) then
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
    end`;

const start = (name: string) => `local ${name}
do
${keys}
    ${name} = __TS__Class()
    ${name}.name = "${name}"
    local methods = ${name}.prototype
    methods[Symbol.toStringTag] = "${name}"`;

const common = (name: string) => `    function methods.has(self, value)
        return self.placeOf[toKey(value)] ~= nil
    end
    function methods.keys(self)
        return iterator(self, function(place) return fromKey(self.keyAt[place]) end)
    end
    ${name}[Symbol.species] = ${name}
end`;

const map = `${start("Map")}
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
            callback(nil, entry[2], entry[1], self)
        end
    end
    function methods.entries(self)
        return iterator(self, function(place) return {fromKey(self.keyAt[place]), self.valueAt[place]} end)
    end
    function methods.values(self)
        return iterator(self, function(place) return self.valueAt[place] end)
    end
    methods[Symbol.iterator] = methods.entries
${common("Map")}`;

const set = `${start("Set")}
    function methods.____constructor(self, values)
        self.size, self.last, self.keyAt, self.placeOf = 0, 0, {}, {}
        if values ~= nil then
            for _, value in __TS__Iterator(values) do
                self:add(value)
            end
        end
    end
    function methods.clear(self)
        self.size, self.keyAt, self.placeOf = 0, {}, {}
    end
    function methods.delete(self, value)
        return remove(self, toKey(value)) ~= nil
    end
    function methods.add(self, value)
        add(self, toKey(value))
        return self
    end
    function methods.forEach(self, callback)
        for _, value in __TS__Iterator(self) do
            callback(nil, value, value, self)
        end
    end
    function methods.entries(self)
        return iterator(self, function(place) return {fromKey(self.keyAt[place]), fromKey(self.keyAt[place])} end)
    end
    function methods.values(self)
        return self:keys()
    end
    methods[Symbol.iterator] = methods.values
    function methods.union(self, other)
        local result = __TS__New(Set, self)
        for _, value in __TS__Iterator(other:keys()) do
            result:add(value)
        end
        return result
    end
    function methods.intersection(self, other)
        local result = __TS__New(Set)
        local fewer, more = self, other
        if self.size > other.size then
            fewer, more = other, self
        end
        for _, value in __TS__Iterator(fewer:keys()) do
            if more:has(value) then
                result:add(value)
            end
        end
        return result
    end
    function methods.difference(self, other)
        local result = __TS__New(Set)
        for _, value in __TS__Iterator(self) do
            if not other:has(value) then
                result:add(value)
            end
        end
        return result
    end
    function methods.symmetricDifference(self, other)
        local result = __TS__New(Set, self)
        for _, value in __TS__Iterator(other:keys()) do
            if self:has(value) then
                result:delete(value)
            else
                result:add(value)
            end
        end
        return result
    end
    function methods.isSubsetOf(self, other)
        for _, value in __TS__Iterator(self) do
            if not other:has(value) then
                return false
            end
        end
        return true
    end
    function methods.isSupersetOf(self, other)
        for _, value in __TS__Iterator(other:keys()) do
            if not self:has(value) then
                return false
            end
        end
        return true
    end
    function methods.isDisjointFrom(self, other)
        for _, value in __TS__Iterator(other:keys()) do
            if self:has(value) then
                return false
            end
        end
        return true
    end
${common("Set")}`;

/** Texts in place of those of TypeScriptToLua's features, which need the same others. */
export const collections: ReadonlyMap<string, string> = new Map([["Map", map], ["Set", set], ...generators]);
