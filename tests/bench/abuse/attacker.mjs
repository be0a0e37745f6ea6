// @ts-check
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// A process of its own, so that the honest viewer is not kept waiting by the attack's own work.
await runnerImport(fileURLToPath(new URL('attacker.ts', import.meta.url)))
