-- ends: instruction-limit
local function f(...)
  while true do local n = select("#", ...) end -- here
end
f(table.unpack({}, 1, 20000))
