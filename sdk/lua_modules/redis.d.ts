/** redis-lua, in Lua over LuaSocket. */
declare module "lua:redis" {
  /** A connection to a server. Its methods raise what the server or the network says against them. */
  export interface Client {
    /** The text of a key, or undefined. */
    get(key: string): string | undefined;
    set(key: string, value: string | number): boolean;
    /** Sets a key that goes after some seconds. */
    setex(key: string, seconds: number, value: string | number): boolean;
    /** How many of the keys there were. */
    del(...keys: string[]): number;
    exists(key: string): boolean;
    /** Has a key go after some seconds. */
    expire(key: string, seconds: number): boolean;
    /** Adds 1 to a number. */
    incr(key: string): number;
    /** A field of a hash, or undefined. */
    hget(key: string, field: string): string | undefined;
    hset(key: string, field: string, value: string | number): boolean;
    /** All fields of a hash; none if there is no hash. */
    hgetall(key: string): { readonly [field: string]: string | undefined };
    /** True if a text is in a set. */
    sismember(key: string, member: string): boolean;
    smembers(key: string): string[];
    auth(password: string): boolean;
    /** Goes to a database by its number. */
    select(database: number): boolean;
    ping(): boolean;
    quit(): void;
  }

  /** Where a server is. */
  export interface Address {
    readonly host?: string;
    readonly port?: number;
    /** A Unix socket, in the place of host and port. */
    readonly path?: string;
    /** Seconds to wait for the server. */
    readonly timeout?: number;
  }

  /** Connects to a server. Raises if it does not answer. */
  export function connect(host: string, port?: number): Client;
  export function connect(address: Address): Client;
}
