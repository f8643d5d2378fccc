import type { Life } from "../../releases/index.ts";

/** Differences between releases in their HTTP client: a fact is true from `since` on, until `removed`. */
export const HTTP_FACTS = {
  /** Settings are texts of the configuration file, and all names must be known. */
  httpSettingsAreTexts: { since: "2.4.0" },
  /** Payloads wait until the server agrees. */
  httpPayloadsExpect: { removed: "2.4.0" },
  /** Mail processes find no host by its name. */
  httpFindsNoNames: { removed: "2.4.0" },
  /** An answer 408 ends the connection also where the request is sent again. */
  httpClosesAfter408: { removed: "2.4.0" },
  /** A request that failed is known to have no client any more. */
  httpFailedRequestsAreKnown: { removed: "2.4.0" },
  /** Certificates that are not trusted are logged as well. */
  httpLogsBadCertificates: { removed: "2.4.0" },
  /** The function that sets payloads has another name, which its assertions show. */
  httpPayloadFunctionIsReal: { since: "2.4.0" },
  /** Errors about URLs name the character that they are about. */
  httpUrlErrorsNameCharacters: { since: "2.4.0" },
  /** Paths are sent as they were written; before, they were decoded and encoded again. */
  httpUrlsKeepEncoding: { since: "2.4.2" },
  /** A Content-Length beside a Transfer-Encoding is an error. */
  httpRefusesTwoLengths: { since: "2.4.3" },
  /** The time in other loops counts from the moment at which a request was queued. */
  httpCountsFromQueue: { since: "2.4.4" },
} satisfies Readonly<Record<string, Life>>;
