-- ends: instruction-limit
local event = dovecot.event()
while true do event:add_str("key", "value") end -- here
