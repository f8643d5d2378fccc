export function typed(): string {
  return "typed";
}
