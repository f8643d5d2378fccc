-- prints: true
-- prints: stack overflow
-- prints: stack overflow
local function message(...)
  return (select(2, pcall(...)):match("stack overflow"))
end
local function down(n) if n == 0 then return true end return (down(n - 1)) end
print(down(150000))
local function f() return 1 + f() end
print(message(f))
print(message(function() local t = {} return table.unpack(t, 1, 2000000) end) or message(f))
