// Modules of the server's Lua that scripts import by names such as `lua:cjson`, as far as scripts for Dovecot use them.
// None of them comes with Dovecot: each is a package of the system, or a file that package.path finds.

/// <reference path="./package.d.ts" />
/// <reference path="./json.d.ts" />
/// <reference path="./luasocket.d.ts" />
/// <reference path="./ltn12.d.ts" />
/// <reference path="./luasql.d.ts" />
/// <reference path="./redis.d.ts" />
