import type { DovecotDoveadmClient, Integer } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof DovecotDoveadmClient>().is<"DOVEADM_PROXY_TTL">();
typeOf(dovecot.doveadm_client.DOVEADM_PROXY_TTL).is<Integer>();
// @ts-expect-error TS2540: constants cannot be changed
dovecot.doveadm_client.DOVEADM_PROXY_TTL = 1 as never;
// @ts-expect-error TS2339: scripts get no client
dovecot.doveadm_client.connect;
