-- ends: memory-limit
local file = io.open("/tmp/x", "w")
file:seek("set", 2 ^ 40 | 0)
pcall(file.write, file, "x") -- here
