-- ends: memory-limit
local s = "x"
while true do
  pcall(function()
    s = s .. s -- here
  end)
end
