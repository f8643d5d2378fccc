-- ends: instruction-limit
while true do os.date("%c") end -- here
