-- ends: memory-limit
error(("x"):rep(1e8)) -- here
