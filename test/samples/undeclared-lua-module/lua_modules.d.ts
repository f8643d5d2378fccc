declare module "lua:inventory" { export function count(text: string): unknown; }
