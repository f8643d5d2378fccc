-- prints: nil
-- prints: nil
-- prints: nil
-- prints: nil
-- prints: nil
for _, source in ipairs {
  ("("):rep(100000) .. ")",
  "x = " .. ("not "):rep(100000) .. "y",
  "x = " .. ("a .. "):rep(100000) .. "a",
  ("do "):rep(100000),
  "x = " .. ("{"):rep(100000),
} do
  print((load(source)))
end
