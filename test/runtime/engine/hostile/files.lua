-- prints: nil /etc/passwd: No such file or directory 2
-- prints: nil /proc/self/environ: No such file or directory 2
-- prints: false cannot open file '/etc/passwd' (No such file or directory)
-- prints: nil cannot open /etc/passwd: No such file or directory
-- prints: nil /etc/passwd: No such file or directory 2
-- prints: nil No such file or directory 2
-- prints: mine
-- prints: nil
-- prints: nil exit 127
print(io.open("/etc/passwd"))
print(io.open("/proc/self/environ"))
print(pcall(io.lines, "/etc/passwd"))
print(loadfile("/etc/passwd"))
print(os.remove("/etc/passwd"))
print(os.rename("/etc/passwd", "/tmp/x"))
local file = io.open("/etc/shadow", "w")
file:write("mine\n")
file:flush()
print(io.open("/etc/shadow"):read())
print((io.popen("id")))
print(os.execute("touch /tmp/hostile"))
