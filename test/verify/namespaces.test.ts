import { expect, test } from "vitest";
import { maildirFolder } from "../../verify/maildir.ts";
import { namespaceBlocks } from "../../verify/namespaces.ts";

const world = {
  namespaces: {
    inbox: {
      inbox: true,
      separator: ".",
      mailboxes: { "My Drafts": { auto: "create", special_use: "\\Drafts" } },
    },
    old: { prefix: "Old/" },
  },
} as const;

test("namespaceBlocks writes a block per namespace, each with a storage of its own", () => {
  expect(namespaceBlocks(world, (folder) => `mail_path = ~/${folder}`)).toBe(`namespace inbox {
inbox = yes
list = yes
prefix = 
separator = "."
mailbox "My Drafts" {
auto = create
special_use = \\Drafts
}
}
namespace old {
inbox = no
list = no
prefix = "Old/"
separator = "/"
mail_path = ~/namespaces/old
}`);
});

test("namespaceBlocks writes the namespace of INBOX for a world that has none", () => {
  expect(namespaceBlocks({}, () => "")).toContain("namespace inbox {\ninbox = yes\n");
});

test.each([
  ["INBOX", "Maildir"],
  ["Work.R&D", "Maildir/.Work.R&-D"],
  ["Old/2025/Größe", "namespaces/old/.2025.Gr&APYA3w-e"],
])("maildirFolder finds the folder of %s", (vname, folder) => {
  expect(maildirFolder(vname, world)).toBe(folder);
});
