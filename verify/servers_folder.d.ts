export const SUITES: readonly string[];
export const serversFolder: string;
