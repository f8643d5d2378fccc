local function accepts(request)
  return request.user ~= "root"
end

function verify(request, password)
  return accepts(request)
end
