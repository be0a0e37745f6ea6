/** Reads the checkout's `.env` where there is one; what the shell has set stays as it is. */
export function readDotEnv(): void
