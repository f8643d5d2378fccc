-- ends: instruction-limit
local f = io.open("/tmp/x", "w")
f:write(("x\n"):rep(1000)):close()
while true do for line in io.lines("/tmp/x") do end end -- here
