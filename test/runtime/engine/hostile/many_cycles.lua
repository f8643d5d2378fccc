-- ends: instruction-limit
while true do local a, b = {}, {} a.b, b.a = b, a collectgarbage() end -- here
