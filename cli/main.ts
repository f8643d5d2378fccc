#!/usr/bin/env node
import module from "node:module";
import { runCommand } from "./run_command.ts";

// Since 22.8 Node keeps what it compiled between runs, which makes loading TypeScript a third faster.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { argv, env, stderr, stdout } = process;
process.exitCode = await runCommand(argv.slice(2), { stdout, stderr, cwd: process.cwd(), env });
