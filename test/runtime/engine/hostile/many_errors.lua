-- ends: instruction-limit
while true do pcall(error) end -- here
