-- ends: instruction-limit
os.date(("%c"):rep(5e6)) -- here
