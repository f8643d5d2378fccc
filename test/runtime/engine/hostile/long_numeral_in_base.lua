-- ends: instruction-limit
local s = ("z"):rep(1e5)
while true do tonumber(s, 36) end -- here
