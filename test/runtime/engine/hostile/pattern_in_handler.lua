-- ends: instruction-limit
xpcall(error, function()
  return (("a"):rep(10000)):gsub(".-.-.-.-.-b$", "") -- here
end)
