/** Programs of innocent/ that get an error or a warning, with its codes, in order of the alphabet. */
export const refusedInnocent: Readonly<Record<string, readonly string[]>> = {
  archive_all_freed_in_loop: ["mailbox-freed-twice", "mailbox-not-freed"],
  archive_all_of_map: ["mailbox-freed-twice", "mailbox-not-freed"],
  box_in_local_map: ["mailbox-freed-twice", "mailbox-not-freed"],
  sorted_boxes_by_name: ["mailbox-forgotten", "mailbox-freed-twice"],
};
