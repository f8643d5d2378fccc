const greeting = "hello";
dovecot.i_info(greeting);
