import { name } from "./partner.ts";

export function greet(): string {
  return `hello ${name}`;
}
