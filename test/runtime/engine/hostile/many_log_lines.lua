-- ends: memory-limit
local s = ("\n"):rep(1e5)
while true do dovecot.i_info(s) end -- here
