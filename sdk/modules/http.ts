export { httpClient } from "./http_client.ts";
export type { HttpClientOptions, HttpDuration } from "./http_options.ts";
export { completePayload } from "./http_payload.ts";
export { HttpStatus } from "./http_status.ts";
