export const name = "hook";
