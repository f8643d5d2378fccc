import modules from "lua:package";

modules.path = `/etc/dovecot/lua/?.lua;${modules.path}`;
