const greeting = "hello";

export default {
  mail_user_created() {
    dovecot.i_info(greeting);
  },
};
