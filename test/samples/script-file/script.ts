const GREETING = "hello";
