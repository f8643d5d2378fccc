-- ends: instruction-limit
while true do debug.traceback("x") end -- here
