-- ends: instruction-limit
local event = dovecot.event()
for i = 1, 1000 do event:add_str("k" .. i, "x") end
while true do dovecot.event(event):log_info("x") end -- here
