-- ends: instruction-limit
local template = ("%u"):rep(1e6)
while true do user:var_expand(template) end -- here
