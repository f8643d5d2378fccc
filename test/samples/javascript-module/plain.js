export function plain() {
  return "plain";
}
