-- A division by zero has the place of an earlier instruction in Lua 5.4.4.
local zero = 0
local function tr(f, ...)
  print(select(2, xpcall(f, function(m) return m .. " @" .. debug.getinfo(2, "l").currentline end, ...)))
end
tr(function(user)
  local z = 0

  return 1 // z
end)
tr(function(...)
  local z = 0

  return 1 // z
end)
tr(function()
  local z = zero
  local t = {}
  return 1 % z
end)
tr(function()
  local t = {a = 1, [1] = 0}
  t.a = 2
  local y = t.a
  return 1 % zero
end)
tr(function()
  local t = {a = 1}
  t.b = 2

  return 1 % zero
end)
tr(function()
  local t = {a = 1}
  local x = t.b

  return 1 % zero
end)
tr(function()
  local s = "a" .. zero

  return 1 % zero
end)
tr(function()
  tostring(1)

  return 1 // zero
end)
tr(function()
  local f = function() end

  return 1 // zero
end)
tr(function()
  local f = #"abc"

  return 1 // zero
end)
tr(function()
  local f = zero == 1

  return 1 // zero
end)
tr(function()
  local a, b = 1, 2
  local f = a == b

  return 1 // zero
end)
tr(function()
  local a, b = 1, 2
  local f = a < b

  return 1 // zero
end)
tr(function()
  local a, b = "1", "2"
  local f = a < b

  return 1 // zero
end)
tr(function()
  local a, b = "1", "2"
  local f = a <= "x"

  return 1 // zero
end)
tr(function()
  local a, b = "1", 2
  local f = a + b

  return 1 // zero
end)
tr(function()
  local a = 1.5
  local f = -a + 3 * 2 ^ a / 3

  return 1 // zero
end)
tr(function()
  local a = 1.0
  local f = 3 & a

  return 1 // zero
end)
tr(function()
  for i = 1, 2 do
    local x = i

    local y = x // zero
  end
end)
tr(function()
  for i, v in ipairs{1, 2} do
    local x = i

    local y = x // zero
  end
end)
tr(function(...)
  local a = 1
  local x = ...

  return 1 // zero
end)
tr(function()
  while zero == 0 do
     local x <const> = 5

     zero = zero // 0
  end
end)
tr(function()
  local x = ("x"):upper()

  return 1 // zero
end)
tr(function()
  local x = print

  return 1 // zero
end)
tr(function()
  local x = undefined_global

  return 1 // zero
end)
tr(function()
  global_now = 1

  global_now = 1 // zero
end)
tr(function()
  return tostring(1 // zero)
end)
tr(function()
  local x = not zero

  if zero then
    goto done
  end
  ::done::
  local t = {1, 2, 3, zero}

  return t[1] // zero
end)
tr(function(
  a,
  b)
  return 1 // zero
end)
local function inner(a) 

  return a % 0 end
tr(function()
  local x = 1

  return inner(x)
end)
tr(function()

  return 1 // 0
end)
tr(function()
  return 1.0 // 0, 1 // zero
end)
print(pcall(load("local a = 1\nlocal b = 0\nreturn a // b", "=q")))
print(pcall(load("\n\nlocal a = 1\nlocal b = 0\nreturn a // b", "=q")))
print(pcall(load("local a = 1\nlocal b = x\nreturn a // 0", "=q")))
print(pcall(load("local co = coroutine.wrap(function()\n coroutine.yield()\n\n return 1//0 end)\nco() co()", "=q")))
