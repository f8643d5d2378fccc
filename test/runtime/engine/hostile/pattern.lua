-- ends: instruction-limit
local text = ("a"):rep(10000)
pcall(string.find, text, ".-.-.-.-.-b$") -- here
