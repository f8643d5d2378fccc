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
  const key = keyLine("key", form);
  const taken = form.grows ? "held" : "places";
  const add = form.grows
    ? `    if self.held[key] == nil then
        self.size = self.size + 1
        self.order[self.size] = key
    end`
    : `    if not self.places[key] then
        self.size, self.last = self.size + 1, self.last + 1
        self.places[key], self.order[self.last] = self.last, key
    end`;
  return {
    from: `function ${own}.from(entries)
    local map = ${own}.new()
    for _, entry in ipairs(entries) do
        map:set(entry[1], entry[2])
    end
    return map
end`,
    has: `function ${own}:has(key)
${key}    return self.${taken}[key] ~= nil
end`,
    get: `function ${own}:get(key)
${key}    return self.held[key]
end`,
    set: `function ${own}:set(key, value)
${key}${add}
    self.held[key] = value
    return self
end`,
    ...(form.grows ? {} : shrinking(own, key)),
    each: `function ${own}:each()
    local place = 0
    return function()
${nextPlace(form)}
${stepLines((shown) => `${shown}, self.held[key]`, form)}
    end
end`,
    keys: listMethod(own, "keys", form),
    values: listMethod(own, "values", form),
    entries: listMethod(own, "entries", form),
    forEach: `function ${own}:forEach(callback)
    ${eachLine("key, value", form)}
        callback(nil, value, key, self)
    end
end`,
  };
}

function shrinking(own: string, key: string): Record<string, string> {
  return {
    delete: `function ${own}:delete(key)
${key}    local place = self.places[key]
    if place then
        self.size = self.size - 1
        self.order[place], self.places[key], self.held[key] = nil, nil, nil
    end
    return place ~= nil
end`,
    clear: `function ${own}:clear()
    self.size, self.order, self.places, self.held = 0, {}, {}, {}
end`,
  };
}

const listed = {
  keys: ["key", "key"],
  values: ["_, value", "value"],
  entries: ["key, value", "{key, value}"],
};

function listMethod(own: string, name: keyof typeof listed, form: CollectionForm): string {
  const [names, value] = listed[name];
  return `function ${own}:${name}()
    local list = {}
    ${eachLine(names!, form)}
        list[#list + 1] = ${value}
    end
    return list
end`;
}

function mapOf(form: CollectionForm): OwnFunction {
  const own = keyFor("Map", form);
  const fields = form.grows
    ? "size = 0, order = {}, held = {}"
    : "size = 0, last = 0, order = {}, places = {}, held = {}";
  return {
    key: own,
    name: "Map",
    text: `-- Values by key, which are walked through in the order in which the keys came.
local ${own} = {}
${own}.__index = ${own}

function ${own}.new()
    return setmetatable({${fields}}, ${own})
end`,
    methods: methodsOf(own, form),
  };
}

/** Map for programs that only make, read, change and walk through theirs. */
export const plainMaps: readonly OwnFunction[] = forms.map(mapOf);
