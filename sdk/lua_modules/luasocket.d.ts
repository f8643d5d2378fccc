/** LuaSocket's http (Debian: lua-socket). The process waits for the answer. */
declare module "lua:socket.http" {
  import type { Sink, Source } from "lua:ltn12";

  /** A request in parts. */
  export interface Request {
    readonly url: string;
    /** Default `GET`. */
    readonly method?: string;
    /** Requests with a source need their `content-length`. */
    readonly headers?: { readonly [name: string]: string | number };
    /** The body of the request. */
    readonly source?: Source;
    /** Gets the body of the answer, which is dropped without one. */
    readonly sink?: Sink;
    /** False to give back redirects. */
    readonly redirect?: boolean;
    readonly proxy?: string;
  }

  /** The headers of an answer, with names in small letters. */
  export type Headers = { readonly [name: string]: string | undefined };

  interface Http {
    /** Asks for a URL, by POST if there is a body: body, status, headers and status line; or undefined and the problem. */
    request(
      this: void,
      url: string,
      body?: string,
    ): LuaMultiReturn<
      [
        body: string | undefined,
        status: number | string,
        headers: Headers | undefined,
        line: string | undefined,
      ]
    >;
    /** The same for a request in parts, whose body goes to its sink: 1, status, headers and status line; or undefined and the problem. */
    request(
      this: void,
      request: Request,
    ): LuaMultiReturn<
      [done: 1 | undefined, status: number | string, headers: Headers | undefined, line: string | undefined]
    >;
    /** Seconds to wait for the server. Default 60. */
    TIMEOUT: number;
    /** What requests say of the client. */
    USERAGENT: string;
  }

  const http: Http;
  export default http;
}

/** LuaSec's https (Debian: lua-sec). The process waits for the answer. */
declare module "lua:ssl.https" {
  import type { Headers, Request } from "lua:socket.http";

  /** A request in parts, and how the connection is secured. */
  export interface SecureRequest extends Request {
    /** `none`, the default, accepts every certificate; `peer` checks it. */
    readonly verify?: "none" | "peer" | readonly string[];
    /** A file of certificates that are trusted. */
    readonly cafile?: string;
    /** A folder of certificates that are trusted. */
    readonly capath?: string;
    /** Such as `tlsv1_2`; `any` by default. */
    readonly protocol?: string;
    readonly options?: string | readonly string[];
  }

  interface Https {
    /** Asks for a URL, by POST if there is a body: body, status, headers and status line; or undefined and the problem. */
    request(
      this: void,
      url: string,
      body?: string,
    ): LuaMultiReturn<
      [
        body: string | undefined,
        status: number | string,
        headers: Headers | undefined,
        line: string | undefined,
      ]
    >;
    /** The same for a request in parts, whose body goes to its sink: 1, status, headers and status line; or undefined and the problem. */
    request(
      this: void,
      request: SecureRequest,
    ): LuaMultiReturn<
      [done: 1 | undefined, status: number | string, headers: Headers | undefined, line: string | undefined]
    >;
    /** Seconds to wait for the server. Default 60. */
    TIMEOUT: number;
  }

  const https: Https;
  export default https;
}

/** LuaSocket's mime: base64 and other encodings of mail. */
declare module "lua:mime" {
  /** The base64 of a text. */
  export function b64(text: string): LuaMultiReturn<[encoded: string, rest: string | undefined]>;
  /** The text of base64; what does not belong to base64 is passed over. */
  export function unb64(text: string): LuaMultiReturn<[decoded: string, rest: string | undefined]>;
}
