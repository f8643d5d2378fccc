/** LuaSQL's objects, which all its databases share. `Value` is what a column holds; undefined stands for NULL. */
declare module "lua:luasql" {
  /** Opens databases. */
  export interface Environment<Value> {
    /** Opens a database, or gives undefined and the problem. */
    connect(
      database: string,
      user?: string,
      password?: string,
      host?: string,
      port?: number,
    ): LuaMultiReturn<[connection: Connection<Value> | undefined, problem: string | undefined]>;
    /** True unless something of it is open. */
    close(): boolean;
  }

  /** An open database. */
  export interface Connection<Value> {
    /** Rows for a query, a number for what changes rows, or undefined and the problem. Put texts through `escape`. */
    execute(
      statement: string,
    ): LuaMultiReturn<[result: Cursor<Value> | number | undefined, problem: string | undefined]>;
    /** A text as it may stand between quotation marks of a statement. */
    escape(text: string): string;
    /** True if the transaction was written. */
    commit(): boolean;
    /** True if the transaction was taken back. */
    rollback(): boolean;
    /** Begins transactions (false), or writes each statement at once. */
    setautocommit(on: boolean): boolean;
    /** True unless something of it is open. */
    close(): boolean;
  }

  /** The rows of a query. */
  export interface Cursor<Value> {
    /** The next row by the names of its columns, in the table that is given; undefined behind the last one. */
    fetch(row: object, by: "a"): { readonly [column: string]: Value | undefined } | undefined;
    /** The values of the next row; only undefined behind the last one. */
    fetch(): LuaMultiReturn<(Value | undefined)[]>;
    /** The names of the columns. */
    getcolnames(): string[];
    /** True unless it is closed. */
    close(): boolean;
  }
}

/** LuaSQL for MySQL and MariaDB (Debian: lua-sql-mysql). */
declare module "lua:luasql.mysql" {
  import type * as luasql from "lua:luasql";

  export type Environment = luasql.Environment<string>;
  export type Connection = luasql.Connection<string>;
  export type Cursor = luasql.Cursor<string>;
  /** What opens databases. */
  export function mysql(): Environment;
}

/** LuaSQL for PostgreSQL (Debian: lua-sql-postgres). */
declare module "lua:luasql.postgres" {
  import type * as luasql from "lua:luasql";

  export type Environment = luasql.Environment<string>;
  export type Connection = luasql.Connection<string>;
  export type Cursor = luasql.Cursor<string>;
  /** What opens databases. */
  export function postgres(): Environment;
}

/** LuaSQL for SQLite (Debian: lua-sql-sqlite3). The name of a database is a file. */
declare module "lua:luasql.sqlite3" {
  import type * as luasql from "lua:luasql";

  export type Environment = luasql.Environment<string | number>;
  export type Connection = luasql.Connection<string | number>;
  export type Cursor = luasql.Cursor<string | number>;
  /** What opens databases. */
  export function sqlite3(): Environment;
}
