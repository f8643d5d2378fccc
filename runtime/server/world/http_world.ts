/** The network of a world. */
export interface HttpWorld {
  /** What servers answer; the first route that fits a request counts. Default: nobody is there. */
  readonly routes?: readonly HttpRoute[];
}

/** A part of a server, and what it answers. In `url`, `headers` and `body`, `*` stands for any text. */
export interface HttpRoute {
  /** Default: any. */
  readonly method?: string;
  /** The whole URL; one without `?` fits with any query. */
  readonly url: string;
  /** Headers that a request must have, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What it answers. Default: `200 OK` with an empty body. */
  readonly answer?: HttpAnswer;
  /** In the place of `answer`: one after the other; the last one is repeated. */
  readonly answers?: readonly HttpAnswer[];
  /** How many requests it answers before the routes behind it are looked at. Default: all. */
  readonly times?: number;
}

/** A failure of a server instead of an answer. */
export type HttpFailure =
  /** It does not accept connections. */
  | "refused"
  /** Its name is not known. */
  | "dns"
  /** Its certificate is not trusted. */
  | "tls"
  /** It takes the request and answers nothing. */
  | "timeout"
  /** It takes the request and closes the connection. */
  | "closed"
  /** It closes the connection in the middle of the body. */
  | "cut-off"
  /** It sends nothing more in the middle of the body. */
  | "stalled";

/** An answer of a server. */
export interface HttpAnswer {
  /** Default 200. */
  readonly status?: number;
  /** The words behind the status. Default: the usual ones. */
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In the place of `body`: a value that is sent as JSON. */
  readonly json?: unknown;
  /** In the place of all others: the answer as it is sent, after which the connection ends. */
  readonly raw?: string;
  /** How many milliseconds pass before it answers. Default 0. */
  readonly delay?: number;
  readonly failure?: HttpFailure;
}
