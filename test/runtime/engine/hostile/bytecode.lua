-- prints: 5
-- prints: nil binary string: bad binary format (truncated chunk)
-- prints: nil binary string: bad binary format (truncated chunk)
-- prints: nil binary string: bad binary format (version mismatch)
-- prints: nil attempt to load a binary chunk (mode is 't')
-- prints: nil attempt to load a binary chunk (mode is 't')
-- prints: 0
local dumped = string.dump(function() return 5 end)
print(load(dumped)())
print(load(dumped:sub(1, -2)))
print(load("\27Lua"))
print(load("\27LuaS\0\25\147\r\n\26\n" .. ("\255"):rep(100)))
print(load(dumped, "x", "t"))
local pieces = { dumped }
print(load(function() return table.remove(pieces) end))
-- Every single byte is changed: nothing of it runs.
local loaded = 0
for i = 1, #dumped do
  local changed = dumped:sub(1, i - 1) .. string.char(dumped:byte(i) ~ 255) .. dumped:sub(i + 1)
  if dumped:byte(i) ~= 255 and changed:byte(1) == 27 and load(changed) then loaded = loaded + 1 end
end
print(loaded)
