-- ends: instruction-limit
local function f(n) return 1 + (n > 0 and f(n - 1) or error("x")) end while true do pcall(f, 5000) end -- here
