-- ends: instruction-limit
while true do table.unpack({}, 1, 20000) end -- here
