-- ends: instruction-limit
local f, s = io.open("/tmp/x", "w"), ("x"):rep(1e6)
while true do f:seek("set", 0) f:write(s) end -- here
