-- ends: instruction-limit
local function f() coroutine.wrap(f)() end while true do pcall(f) end -- here
