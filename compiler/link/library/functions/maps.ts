import type { OwnFunction } from "./entry.ts";

/** Maps whose keys can be those of a table. */
export const maps: readonly OwnFunction[] = [
  {
    key: "____GrowingMap",
    name: "Map",
    text: `-- Values by key, which are walked through in the order in which the keys came.
local ____GrowingMap = {}
____GrowingMap.__index = ____GrowingMap

function ____GrowingMap.new()
    return setmetatable({size = 0, keys = {}, values = {}}, ____GrowingMap)
end`,
    methods: {
      has: `function ____GrowingMap:has(key)
    return self.values[key] ~= nil
end`,
      get: `function ____GrowingMap:get(key)
    return self.values[key]
end`,
      set: `function ____GrowingMap:set(key, value)
    if self.values[key] == nil then
        self.size = self.size + 1
        self.keys[self.size] = key
    end
    self.values[key] = value
    return self
end`,
      each: `function ____GrowingMap:each()
    local place = 0
    return function()
        place = place + 1
        local key = self.keys[place]
        return key, self.values[key]
    end
end`,
    },
  },
  {
    key: "____Map",
    name: "Map",
    text: `-- Values by key, which are walked through in the order in which the keys came.
local ____Map = {}
____Map.__index = ____Map

function ____Map.new()
    return setmetatable({size = 0, last = 0, keys = {}, places = {}, values = {}}, ____Map)
end`,
    methods: {
      has: `function ____Map:has(key)
    return self.places[key] ~= nil
end`,
      get: `function ____Map:get(key)
    return self.values[key]
end`,
      set: `function ____Map:set(key, value)
    if not self.places[key] then
        self.size, self.last = self.size + 1, self.last + 1
        self.places[key], self.keys[self.last] = self.last, key
    end
    self.values[key] = value
    return self
end`,
      delete: `function ____Map:delete(key)
    local place = self.places[key]
    if place then
        self.size = self.size - 1
        self.keys[place], self.places[key], self.values[key] = nil, nil, nil
    end
    return place ~= nil
end`,
      clear: `function ____Map:clear()
    self.size, self.keys, self.places, self.values = 0, {}, {}, {}
end`,
      each: `function ____Map:each()
    local place = 0
    return function()
        repeat
            place = place + 1
        until place > self.last or self.keys[place] ~= nil
        local key = self.keys[place]
        return key, key and self.values[key]
    end
end`,
    },
  },
];
