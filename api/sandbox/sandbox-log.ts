/** The part of a logger that the sandbox needs; pino's fits. */
export interface SandboxLog {
  info: (fields: object, message: string) => void
  warn: (fields: object, message: string) => void
}

/** Says nothing. */
export const silent: SandboxLog = { info: () => {}, warn: () => {} }
