-- ends: instruction-limit
local s = ("a"):rep(1e4)
while true do s:find(".-.-.-.-b") end -- here
