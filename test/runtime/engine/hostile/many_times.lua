-- ends: instruction-limit
while true do os.time({ year = 2020, month = 1, day = 1 }) end -- here
