-- ends: instruction-limit
local function f(n) local x <close> = setmetatable({}, { __close = function() error("x") end }) if n > 0 then return f(n - 1) end end while true do pcall(f, 150) end -- here
