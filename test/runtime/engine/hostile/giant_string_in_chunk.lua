-- ends: instruction-limit
local piece = ("x"):rep(100000)
local first = true
load(function() if first then first = false return "'" end return piece end) -- here
