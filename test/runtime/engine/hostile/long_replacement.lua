-- ends: instruction-limit
local s, replacement = ("x"):rep(1e4), ("%1"):rep(1e4)
while true do s:gsub("()", replacement) end -- here
