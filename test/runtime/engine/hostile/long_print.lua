-- ends: instruction-limit
local s = ("\xff"):rep(1e4)
while true do print(#s) end -- here
