/** A declared member that no case can show, because the real server never lets a script have it. */
export interface NotReachable {
  readonly member: string;
  readonly reason: string;
}

const NO_MAIL =
  "No release's own code pushes a mail into a script; only a C plugin could, with dlua_push_mail.";

const ofMails: readonly NotReachable[] = [
  "mail.mailbox",
  "mail.seq",
  "mail.uid",
  "mail.expunged",
  "mail.__tostring",
  "mail.__eq",
  "mail.__lt",
  "mail.__le",
].map((member) => ({ member, reason: NO_MAIL }));

/** The exceptions to the rule that every declared member has a case. */
export const notReachable: readonly NotReachable[] = [
  ...ofMails,
  {
    member: "auth_request.home",
    reason: "Servers know the name in templates, and give nil in every request.",
  },
];
