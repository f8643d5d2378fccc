-- Variables that inner functions use keep their values when their block is closed.
local kept = {}
print(pcall(function()
  local a = "a"
  local x <close> = setmetatable({}, { __close = function(_, e) print(a, e) a = "changed" end })
  local b, c, d = "b", "c", "d"
  kept.read = function() return a, b, c, d end
  error("E", 0)
end))
print(kept.read())
for i = 1, 2 do
  local b <close> = setmetatable({}, { __close = function() i = i * 10 end })
  kept[i] = function() i = i + 1 return i end
end
print(kept[1](), kept[2](), kept[1]())
local co = coroutine.wrap(function()
  print(pcall(function()
    local v = 1
    local x <close> = setmetatable({}, { __close = function(_, e) coroutine.yield(v, e) v = v + 1 end })
    kept.v = function() return v end
    error("F", 0)
  end))
end)
print(co()) co() print(kept.v())
