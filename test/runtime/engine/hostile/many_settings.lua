-- ends: instruction-limit
while true do user:plugin_getenv("nothing") end -- here
