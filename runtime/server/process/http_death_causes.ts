const NEW =
  "req->state == HTTP_REQUEST_STATE_NEW || req->state == HTTP_REQUEST_STATE_GOT_RESPONSE || req->state == HTTP_REQUEST_STATE_ABORTED";

/** The assertions of the HTTP client that a script can reach. */
export const HTTP_PANICS = {
  "http-header-name": {
    line: 'file http-client-request.c: line 473 (http_client_request_add_header_full): assertion failed: (strpbrk(key, ":\\r\\n") == NULL)',
    explanation:
      "request:add_header was given a name with a colon or a line end: every release dies. Write names of headers in letters.",
  },
  "http-header-value": {
    line: 'file http-client-request.c: line 474 (http_client_request_add_header_full): assertion failed: (strpbrk(value, "\\r\\n") == NULL)',
    explanation:
      "request:add_header was given a value with a line end: every release dies. Take line ends out of what users gave, before the call.",
  },
  "http-proxy-authorization": {
    line: 'file http-client-request.c: line 501 (http_client_request_add_header_full): assertion failed: (strcasecmp(key, "Proxy-Authorization") != 0)',
    explanation:
      "request:add_header was given Proxy-Authorization, which the client makes itself: every release dies. Use the settings of the proxy.",
  },
  "http-request-after-submit": {
    line: `file http-client-request.c: line 468 (%s): assertion failed: (${NEW})`,
    explanation:
      "request:add_header or request:remove_header was called after request:submit: every release dies. Make a new request.",
  },
  "http-payload-after-submit": {
    line: "file http-client-request.c: line 586 (%s): assertion failed: (req->state == HTTP_REQUEST_STATE_NEW)",
    explanation:
      "request:set_payload was called after request:submit: every release dies. Make a new request.",
  },
  "http-payload-twice": {
    line: "file http-client-request.c: line 587 (%s): assertion failed: (req->payload_input == NULL)",
    explanation:
      "request:set_payload was called twice for a request: every release dies. Put the payload together first, and set it once.",
  },
  "http-request-failed": {
    line: "file http-client-request.c: line 967 (http_client_request_submit): assertion failed: (req->client != NULL)",
    explanation:
      "A request that had failed was submitted again: every release dies, those from 2.4.0 with a segmentation fault. Make a new request.",
  },
  "http-expect-without-payload": {
    line: "file http-client-connection.c: line 696 (http_client_connection_next_request): assertion failed: (req->payload_chunked || req->payload_size > 0)",
    explanation:
      "A request with a payload was redirected to another server with status 303: releases up to 2.3 die, because they ask for its agreement to a payload that there no longer is. Do not follow redirects of such requests: max_redirects = 0.",
  },
} as const;

/** The memory errors of the HTTP client that a script can reach, explained. */
export const HTTP_SEGFAULTS = {
  "http-client-collected":
    "A request was submitted when its client had been collected: a request does not keep its client, and every release dies. Keep the client in a variable that lives as long as the request, such as one at the top of the script.",
  "http-request-submitted":
    "A request was submitted twice, or its event was used after request:submit, which frees the request: every release dies. Make a new request.",
  "http-setting-not-text":
    "dovecot.http.client was given a setting that is neither a text nor a number, such as true: releases from 2.4.0 die. Write yes or no in quotes.",
  "http-setting-without-name":
    "dovecot.http.client was given a table with a key that is neither a text nor a number: releases from 2.4.0 die. Name settings by texts.",
  "http-event-parent": "dovecot.http.client was given event_parent: releases up to 2.3 die. Leave it out.",
} as const;
