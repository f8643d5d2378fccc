import {
  type CollectionForm,
  eachLine,
  forms,
  keyFor,
  keyLine,
  nextPlace,
  stepLines,
} from "./collection_forms.ts";
import type { OwnFunction } from "./entry.ts";

function methodsOf(own: string, form: CollectionForm): Record<string, string> {
  const key = keyLine("value", form);
  const count = form.grows ? "size" : "last";
  const counting = form.grows
    ? "self.size = self.size + 1"
    : "self.size, self.last = self.size + 1, self.last + 1";
  return {
    from: `function ${own}.from(values)
    local set = ${own}.new()
    for _, value in ipairs(values) do
        set:add(value)
    end
    return set
end`,
    has: `function ${own}:has(value)
${key}    return self.places[value] ~= nil
end`,
    add: `function ${own}:add(value)
${key}    if not self.places[value] then
        ${counting}
        self.places[value], self.order[self.${count}] = self.${count}, value
    end
    return self
end`,
    ...(form.grows ? {} : shrinking(own, key)),
    each: `function ${own}:each()
    local place = 0
    return function()
${nextPlace(form)}
${form.anyKeys ? stepLines((shown) => shown, form) : "        return self.order[place]"}
    end
end`,
    keys: listMethod(own, "keys", form),
    values: listMethod(own, "values", form),
    entries: listMethod(own, "entries", form),
    forEach: `function ${own}:forEach(callback)
    ${eachLine("value", form)}
        callback(nil, value, value, self)
    end
end`,
    ...joining(own, form),
    ...comparing(own, form),
  };
}

function shrinking(own: string, key: string): Record<string, string> {
  return {
    delete: `function ${own}:delete(value)
${key}    local place = self.places[value]
    if place then
        self.size = self.size - 1
        self.order[place], self.places[value] = nil, nil
    end
    return place ~= nil
end`,
    clear: `function ${own}:clear()
    self.size, self.order, self.places = 0, {}, {}
end`,
  };
}

function listMethod(own: string, name: "keys" | "values" | "entries", form: CollectionForm): string {
  return `function ${own}:${name}()
    local list = {}
    ${eachLine("value", form)}
        list[#list + 1] = ${name === "entries" ? "{value, value}" : "value"}
    end
    return list
end`;
}

/** Methods that make a set of two. */
function joining(own: string, form: CollectionForm): Record<string, string> {
  const picked = (from: string, test: string) => `    ${eachLine("value", form, from)}
        if ${test} then
            result:add(value)
        end
    end
    return result
end`;
  return {
    union: `function ${own}:union(other)
    local result = ${own}.from(self:values())
    ${eachLine("value", form, "other")}
        result:add(value)
    end
    return result
end`,
    intersection: `function ${own}:intersection(other)
    local result, fewer, more = ${own}.new(), self, other
    if self.size > other.size then
        fewer, more = other, self
    end
${picked("fewer", "more:has(value)")}`,
    difference: `function ${own}:difference(other)
    local result = ${own}.new()
${picked("self", "not other:has(value)")}`,
    symmetricDifference: `function ${own}:symmetricDifference(other)
    local result = ${own}.new()
    ${eachLine("value", form)}
        if not other:has(value) then
            result:add(value)
        end
    end
${picked("other", "not self:has(value)")}`,
  };
}

/** Methods that compare two sets. */
function comparing(own: string, form: CollectionForm): Record<string, string> {
  const all = (name: string, from: string, test: string) => `function ${own}:${name}(other)
    ${eachLine("value", form, from)}
        if ${test} then
            return false
        end
    end
    return true
end`;
  return {
    isSubsetOf: all("isSubsetOf", "self", "not other:has(value)"),
    isSupersetOf: all("isSupersetOf", "other", "not self:has(value)"),
    isDisjointFrom: all("isDisjointFrom", "other", "self:has(value)"),
  };
}

function setOf(form: CollectionForm): OwnFunction {
  const own = keyFor("Set", form);
  const fields = form.grows
    ? "size = 0, order = {}, places = {}"
    : "size = 0, last = 0, order = {}, places = {}";
  return {
    key: own,
    name: "Set",
    text: `-- Values, each once, in the order in which they came.
local ${own} = {}
${own}.__index = ${own}

function ${own}.new()
    return setmetatable({${fields}}, ${own})
end`,
    methods: methodsOf(own, form),
  };
}

/** Values that stand in tables for keys that they do not take. */
const keys: readonly OwnFunction[] = [
  { key: "____undefined_key", name: "undefined_key", text: "local ____undefined_key = {}" },
  { key: "____nan_key", name: "nan_key", text: "local ____nan_key = {}" },
  {
    key: "____key_of",
    name: "key_of",
    text: `-- A value as the key of a table, which can be neither nil nor NaN.
local function ____key_of(value)
    if value == nil then
        return ____undefined_key
    elseif value ~= value then
        return ____nan_key
    end
    return value
end`,
  },
  {
    key: "____value_of",
    name: "value_of",
    text: `local function ____value_of(key)
    -- Objects of the server may not be compared with other tables by ==.
    if rawequal(key, ____nan_key) then
        return 0 / 0
    elseif not rawequal(key, ____undefined_key) then
        return key
    end
end`,
  },
];

/** Set for programs that only make, read, change and walk through theirs. */
export const plainSets: readonly OwnFunction[] = [...keys, ...forms.map(setOf)];
