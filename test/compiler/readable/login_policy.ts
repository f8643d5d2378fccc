// Who may log in, by service and by the network the client comes from.
import { type EarlyMailUser, type MailHooks, refuse } from "dovescript";

/** Services that only the office may use, and those that nobody may use. */
const OFFICE_ONLY = ["pop3", "managesieve"];
const CLOSED = ["doveadm-http"];
const OFFICE = "192.0.2.";

function isOffice(user: EarlyMailUser): boolean {
  const address = user.var_expand("%{rip}");
  return address.startsWith(OFFICE) || address === "127.0.0.1" || address === "::1";
}

export default {
  mail_user_created(user) {
    const { service, username } = user;
    if (CLOSED.includes(service)) return refuse(`${service} is closed`);
    if (OFFICE_ONLY.includes(service) && !isOffice(user)) {
      dovecot.i_warning(`refused ${username}: ${service} from outside`);
      return refuse(`${service} is allowed from the office only`);
    }
    if (user.plugin_getenv("login_policy") === "closed") return refuse("the account is closed");
  },
} satisfies MailHooks;
