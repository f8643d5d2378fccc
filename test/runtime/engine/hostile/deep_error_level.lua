-- ends: instruction-limit
local function f(n) if n > 0 then f(n - 1) return end while true do pcall(error, "x", 10000) end end f(20000) -- here
