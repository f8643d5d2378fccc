-- ends: instruction-limit
local piece = "x = 1 " .. ("y = 2 "):rep(100000)
load(function() return piece end) -- here
