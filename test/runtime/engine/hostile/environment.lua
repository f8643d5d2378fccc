-- prints: nil nil
-- prints: 2026-01-01
-- prints: /usr/local/share/lua/5.4/?.lua
-- prints: nil
print(os.getenv("HOME"), os.getenv("PATH"))
print(os.date("%Y-%m-%d"))
print(package.path:match("^[^;]*"))
print(io.read())
