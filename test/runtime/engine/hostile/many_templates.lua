-- ends: instruction-limit
while true do user:var_expand(("%u"):rep(1000)) end -- here
