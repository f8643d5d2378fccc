-- ends: instruction-limit
local s = ("\0"):rep(1e5)
while true do string.format("%q", s) end -- here
