-- ends: instruction-limit
local f = ("%%"):rep(1e6)
while true do f:format() end -- here
