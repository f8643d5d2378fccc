-- ends: instruction-limit
for i = 1, math.huge do io.open("/tmp/" .. ("x"):rep(200) .. i, "w"):close() end -- here
