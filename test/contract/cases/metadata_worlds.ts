import type { World } from "../../../runtime/server/world/world.ts";

/** Metadata of the user, of INBOX and of another mailbox. */
export const metadataWorld: World = {
  users: {
    alice: {
      metadata: { "/private/x": "y", "/shared/color": "red", "/private/dir/a": "1", "/private/dir/b": "2" },
      mailboxes: {
        INBOX: {
          messages: [{}],
          metadata: { "/private/comment": "private comment", "/shared/comment": "shared comment" },
        },
        Work: { metadata: { "/private/key": "value", "/shared/lines": "first\nsecond\tend" } },
      },
    },
  },
};

/** A server without mail_attribute_dict. */
export const withoutAttributes: World = { attributes: false, users: { alice: { mailboxes: { Work: {} } } } };
