-- ends: instruction-limit
local function f()
  return f() -- here
end
f()
