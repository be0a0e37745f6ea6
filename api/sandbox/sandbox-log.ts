/** The part of a logger that the sandbox needs; pino's fits. */
export interface Log {
  info: (fields: object, message: string) => void
  warn: (fields: object, message: string) => void
}

/** Says nothing. */
export const silent: Log = { info: () => {}, warn: () => {} }
