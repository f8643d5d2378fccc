-- ends: instruction-limit
while true do pcall(require, "nothing") end -- here
