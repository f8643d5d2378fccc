-- ends: instruction-limit
local s = ("x"):rep(1e6)
while true do s = s:upper() end -- here
