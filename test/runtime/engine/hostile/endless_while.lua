while true do end -- here
