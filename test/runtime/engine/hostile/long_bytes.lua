-- ends: instruction-limit
local s = ("x"):rep(20000)
while true do s:byte(1, -1) end -- here
