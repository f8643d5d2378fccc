import { greet } from "./greet.ts";

export const name = "hook";

export function again(): string {
  return greet();
}
