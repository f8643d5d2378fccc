/** Programs of innocent/ that get an error or a warning, with its codes, in order of the alphabet. */
export const refusedInnocent: Readonly<Record<string, readonly string[]>> = {
  archive_all_of_map: ["mailbox-not-freed"],
  conditional_box_freed_if_there: ["mailbox-not-freed"],
  conditional_box_using: ["mailbox-not-freed"],
  conditional_free_by_flag: ["mailbox-freed-twice", "mailbox-not-freed"],
  conditional_open_then_write: ["mailbox-not-opened"],
  sorted_boxes_by_name: ["mailbox-not-freed"],
};
