-- ends: instruction-limit
local s, set = ("x"):rep(1e4), ("a-b"):rep(1000)
while true do s:match("%f[" .. set .. "]y") end -- here
