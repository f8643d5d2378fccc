import { drawConstruct } from "./constructs.ts";
import type { Draft, Place } from "./draft.ts";

/** Makes a mailbox: writes an expression. */
type Origin = (draft: Draft, place: Place) => string;

/** Ways to a mailbox, by the name of their construct. */
export const origins: Readonly<Record<string, Origin>> = {
  "user.mailbox": (_, { user }) => `${user}.mailbox("INBOX")`,
  "user[mailbox]": (_, { user }) => `${user}["mailbox"]("INBOX")`,
  "opening: function"(draft, place) {
    const name = draft.name("openBox");
    draft.declare(
      place,
      `function ${name}(user: MailUser, name = "INBOX"): Mailbox {
const box = user.mailbox(name);
return box;
}`,
    );
    return `${name}(${place.user})`;
  },
  "opening: method"(draft, place) {
    const type = draft.name("Opener");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly user: MailUser) {}
open(name: string): Mailbox {
return this.user.mailbox(name);
}
}`,
    );
    return `new ${type}(${place.user}).open("INBOX")`;
  },
  "opening: closure"(draft, place) {
    const name = draft.name("opener");
    draft.declare(place, `const ${name} = (user: MailUser) => (name: string) => user.mailbox(name);`);
    return `${name}(${place.user})("INBOX")`;
  },
  "one of two mailboxes": (draft, place) =>
    `(${draft.flag(place)} ? ${place.user}.mailbox("INBOX") : ${place.user}.mailbox("Archive"))`,
};

/** An expression that makes a mailbox. */
export function origin(draft: Draft, place: Place): string {
  return drawConstruct(draft, origins)(draft, place);
}
