import { pushTakesMailScript } from "../../releases/index.ts";

/** Differences between releases in what they do with mail, and in what they tell push-notification scripts. */
export const PUSH_FACTS = {
  /** The Lua driver without a file takes the state of mail_lua. */
  pushTakesMailScript,
  /** A saved message gets a keyword that says if it has attachments. */
  savedMessagesTellAttachments: { since: "2.4.5" },
  /** The user that opens the message of a delivery has a log prefix and a session of its own. */
  rawUserHasSession: { since: "2.4.0" },
  /** The log prefix of a login of LMTP has the process and the user. */
  lmtpLoginNamesUser: { removed: "2.3.14" },
  /** What events of a delivery by LMTP log begins with the connection and the recipient. */
  lmtpEventsNameRecipient: { removed: "2.4.0" },
  /** A snippet has no blank behind its first byte. */
  snippetsLoseFirstBlank: { removed: "2.3.14" },
  /** The names of entities in HTML are found in any case. */
  htmlEntitiesIgnoreCase: { removed: "2.3.14" },
} as const;
