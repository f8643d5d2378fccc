-- ends: memory-limit
pcall(string.rep, "x", 1000000000) -- here
