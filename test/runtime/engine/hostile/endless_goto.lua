-- ends: instruction-limit
::again:: goto again -- here
