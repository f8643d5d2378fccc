declare module "unix-crypt-td-js" {
  /** `crypt` with DES: a password as bytes or text, and a setting that begins with two characters of salt. */
  export default function crypt(password: string | Uint8Array | readonly number[], setting: string): string;
}
