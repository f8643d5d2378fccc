-- ends: instruction-limit
local f = (" "):rep(1e6)
while true do string.pack(f) end -- here
