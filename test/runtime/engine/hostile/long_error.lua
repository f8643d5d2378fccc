-- ends: instruction-limit
local s = ("x"):rep(1e6)
while true do pcall(error, s) end -- here
