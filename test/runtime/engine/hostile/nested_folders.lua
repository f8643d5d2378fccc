-- ends: instruction-limit
local path = ("/aa"):rep(1200)
for i = 1, math.huge do io.open(path .. i, "w") end -- here
