/** Programs of lethal/ that compile without an error, in order of the alphabet. */
export const acceptedLethal: readonly string[] = [
  "compare_box_with_object",
  "compare_user_in_generic_remove",
  "compare_user_in_list_of_objects",
  "compare_user_with_object",
];
