const started = os.time();
dovecot.i_info(`started at ${started}`);
