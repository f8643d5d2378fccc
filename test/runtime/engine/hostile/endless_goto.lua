::again:: goto again -- here
