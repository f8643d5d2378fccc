-- prints: nil nil nil nil
-- prints: nil
-- prints: false
-- prints: false
-- prints: 0
-- prints: done
print(fengari, js, package.jspath, package.loaded.fengari)
print((package.loadlib("node:fs", "*")))
print((pcall(require, "fengari")))
print((pcall(require, "node:fs")))

-- Whatever can be reached is looked at: no value is a JavaScript one.
local seen, strange = {}, 0
local known = { ["nil"] = 1, boolean = 1, number = 1, string = 1, table = 1, ["function"] = 1, userdata = 1, thread = 1 }
local function look(value)
  if value == nil or value ~= value or seen[value] then return end
  seen[value] = true
  if not known[type(value)] then strange = strange + 1 end
  look(debug.getmetatable(value))
  if type(value) == "table" then
    for k, v in next, value do look(k) look(v) end
  elseif type(value) == "function" then
    for i = 1, 255 do
      local name, upvalue = debug.getupvalue(value, i)
      if not name then break end
      look(upvalue)
    end
  elseif type(value) == "userdata" then
    look(debug.getuservalue(value))
    pcall(function() return look(value.constructor) end)
  end
end
look(debug.getregistry())
look(_G)
print(strange)
for value in pairs(seen) do
  if type(value) == "userdata" then
    debug.setmetatable(value, { __index = function(_, key) return key end })
    pcall(debug.setuservalue, value, { constructor = 1 })
  end
end
for _, key in ipairs { "constructor", "__proto__", "prototype", "toString", "hasOwnProperty" } do
  if rawget(_G, key) or string[key] or ({})[key] then print(key) end
end
print("done")
