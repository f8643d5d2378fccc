-- ends: memory-limit
local text = ("x"):rep(100000)
while true do dovecot.i_info(text) end -- here
