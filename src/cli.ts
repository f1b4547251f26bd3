#!/usr/bin/env node
/** The command line: plans, checks and compares without a server. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half the start is reading our own sources: kept compiled beside the packages, where only who may change the sources may
// write. Where nobody may, it starts a little later, and nothing is said.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
await import('./cli/main.ts');
