/** The digits of Base64, in order. */
export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The server's own functions, which releases before 2.4.2 lack. */
export interface WithBase64 {
  readonly base64?: {
    encode(this: void, text: string): string;
    decode(this: void, base64: string): string;
  };
}
