-- ends: instruction-limit
while true do end -- here
