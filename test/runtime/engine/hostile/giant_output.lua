-- ends: memory-limit
local text = ("x"):rep(100000)
while true do io.write(text) end -- here
