-- ends: instruction-limit
local s = ("1"):rep(1e6)
while true do local x = s + 1 end -- here
