-- ends: instruction-limit
local f = load(("x = 1\n"):rep(5000))
while true do debug.getinfo(f, "L") end -- here
