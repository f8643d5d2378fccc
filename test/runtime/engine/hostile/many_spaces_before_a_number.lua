-- ends: instruction-limit
local f = io.open("/tmp/x", "w+")
f:write((" "):rep(1e5))
while true do f:seek("set", 0) f:read("n") end -- here
