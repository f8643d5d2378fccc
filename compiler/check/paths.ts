/** A path as TypeScript and source maps write it. */
export function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
