-- ends: instruction-limit
debug.sethook()
debug.sethook(nil)
debug.sethook(coroutine.create(print))
while true do end -- here
